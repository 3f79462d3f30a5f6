package dev.herald.http.webhook;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.StoreBroken;
import dev.herald.http.web.BodyRoom;
import dev.herald.http.web.Door;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives webhooks over plain HTTP, behind a proxy that speaks HTTPS (webhooks page, mid-2026). A GET is the handshake: the
 * challenge is answered if the verify token is ours, 403 otherwise. A POST brings events, and is answered
 *
 * <ul>
 *   <li>200 when the body is kept, durably;
 *   <li>401 when there is no signature, 403 when it has not the shape of one; no body is read then;
 *   <li>413 when it is longer than 1 MiB, announced or not; no more than that is read;
 *   <li>408 when it takes longer than 10 seconds;
 *   <li>403 when the signature is none of ours;
 *   <li>400 when it is signed and yet no JSON of the {@linkplain EventJson right shape}, or ends early;
 *   <li>503 when it can't be kept, so that Meta sends it again.
 * </ul>
 *
 * <p>Nothing but a 200 leaves anything behind. Bodies and secrets are never logged: bodies hold personal data. At most 32 MiB
 * of bodies are held at a time.
 */
public final class WebhookDoor implements Door {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
    private static final int OK = 200;
    private static final int MOST_BYTES = 1024 * 1024;

    private final WebhookSettings settings;
    private final Signatures signatures;
    private final Consumer<EventBody> keep;
    private final InstantSource clock;
    private final BodyRoom room = new BodyRoom(MOST_BYTES, System::nanoTime);

    /**
     * A door to be opened.
     *
     * @param keep keeps a body and returns when it is durable; called from many threads at once; what it throws is logged
     *     and answered with a 503
     */
    public WebhookDoor(WebhookSettings settings, Consumer<EventBody> keep, InstantSource clock) {
        this.settings = settings;
        this.signatures = new Signatures(settings.appSecrets());
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get(settings.path(), this::shakeHands);
        routes.post(settings.path(), this::receive);
    }

    private void shakeHands(Context call) {
        var challenge = call.queryParam("hub.challenge");
        var isWelcome = "subscribe".equals(call.queryParam("hub.mode")) && isOurs(call.queryParam("hub.verify_token"));
        if (isWelcome && challenge != null) {
            call.contentType("text/plain; charset=utf-8")
                    .header("X-Content-Type-Options", "nosniff")
                    .result(challenge);
        } else {
            refuse(call, Refusal.STRANGER);
        }
    }

    private boolean isOurs(@Nullable String verifyToken) {
        return verifyToken != null && MessageDigest.isEqual(bytes(settings.verifyToken()), bytes(verifyToken));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void receive(Context call) throws IOException {
        var claim = Signatures.claim(Option.of(call.req().getHeader("X-Hub-Signature-256")));
        var refused = claim.isLeft() ? Option.some(claim.getLeft()) : read(call.req(), claim.get());
        refused.peek(refusal -> refuse(call, refusal)).onEmpty(() -> call.status(OK));
    }

    private Option<Refusal> read(HttpServletRequest request, Signatures.Claim claim) throws IOException {
        return room.use(
                request.getInputStream(),
                request.getContentLengthLong(),
                body -> signatures
                        .check(claim, body)
                        .orElse(() -> EventJson.text(body).fold(Option::some, this::keep)),
                why -> Option.some(Refusal.of(why)));
    }

    private Option<Refusal> keep(String text) {
        try {
            keep.accept(new EventBody(clock.instant(), text));
            return Option.none();
        } catch (StoreBroken broken) {
            LOG.error("a webhook could not be kept; it is left to be sent again: {}", broken.what());
            return Option.some(Refusal.STORE_FAILED);
        } catch (RuntimeException failed) {
            LOG.error("a webhook could not be kept; it is left to be sent again", failed);
            return Option.some(Refusal.STORE_FAILED);
        }
    }

    private static void refuse(Context call, Refusal refusal) {
        call.status(refusal.status()).result(refusal.words());
    }
}
