package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * How calls of the Graph API come in and answers go out: the access token, of which only the presence is looked at,
 * faults of the line, headers. Calls that a fault lets wait hold no thread and no lock meanwhile, so that others are
 * served; their number is bounded by the connections alone.
 */
final class GraphDoor implements AutoCloseable {
    /** Meta's SDKs write {@code OAuth}, most others {@code Bearer}. */
    private static final Pattern AUTHORIZATION = Pattern.compile("(Bearer|OAuth)\\s+\\S+", Pattern.CASE_INSENSITIVE);

    private static final int BAD_GATEWAY = 502;
    private static final String PROXY_PAGE = "<html><head><title>502 Bad Gateway</title></head>"
            + "<body><center><h1>502 Bad Gateway</h1></center></body></html>";

    private final GraphApi api;
    private final Faults faults;
    private final RateLimits limits;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sandbox-latency").daemon().factory());

    GraphDoor(GraphApi api, Faults faults, RateLimits limits) {
        this.api = api;
        this.faults = faults;
        this.limits = limits;
    }

    void answer(Context call) throws IOException {
        var asked = GraphCall.of(call);
        var fault = asked.fold(unreadable -> Faults.AtDoor.NOTHING, faults::atDoor);
        if (fault.latency().isZero()) {
            answer(call, asked, fault);
        } else {
            call.future(() -> afterwards(call, asked, fault));
        }
    }

    /** The answer is worked out on a thread of its own, since the one that keeps the time must not fall behind. */
    private CompletableFuture<?> afterwards(Context call, Either<GraphError, GraphCall> asked, Faults.AtDoor fault) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        answer(call, asked, fault);
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                },
                work -> {
                    var unused = later.schedule(
                            () -> Thread.ofVirtual().start(work),
                            fault.latency().toNanos(),
                            TimeUnit.NANOSECONDS);
                });
    }

    private void answer(Context call, Either<GraphError, GraphCall> asked, Faults.AtDoor fault) throws IOException {
        if (fault.mishap().isEmpty()) {
            write(call, asked, made(call, asked));
            return;
        }
        switch (fault.mishap().get()) {
            case Mishap.Failure(int status) -> write(call, asked, Either.left(GraphError.failure(status)));
            case Mishap.ProxyPage page -> call.status(BAD_GATEWAY).html(PROXY_PAGE);
            case Mishap.Cut(Mishap.Moment moment) -> cut(call, asked, moment);
            default -> throw new IllegalStateException("no fault of the line: " + fault);
        }
    }

    private void cut(Context call, Either<GraphError, GraphCall> asked, Mishap.Moment moment) throws IOException {
        switch (moment) {
            case BEFORE -> Connections.cut(call);
            case AFTER -> {
                made(call, asked);
                Connections.cut(call);
            }
            case IN_ANSWER -> {
                var answer = made(call, asked);
                Connections.cutInAnswer(call, status(answer), Json.bytes(body(answer)));
            }
        }
    }

    private Either<GraphError, JsonNode> made(Context call, Either<GraphError, GraphCall> asked) {
        return asked.filterOrElse(made -> isSignedIn(call, made.parameters()), refused -> GraphError.noAccessToken())
                .flatMap(api::answer);
    }

    private static boolean isSignedIn(Context call, Parameters parameters) {
        var header = call.header("Authorization");
        return (header != null && AUTHORIZATION.matcher(header).matches())
                || parameters.text("access_token").isDefined();
    }

    private void write(Context call, Either<GraphError, GraphCall> asked, Either<GraphError, JsonNode> answer) {
        var body = body(answer);
        var traceId = answer.isRight()
                ? GraphError.traceId()
                : body.path("error").path("fbtrace_id").textValue();
        call.header("facebook-api-version", GraphCall.version(call.path()));
        call.header("x-fb-trace-id", traceId);
        asked.forEach(made -> limits.usage(made).forEach(header -> call.header(header.name(), header.value())));
        answer.swap().forEach(refusal -> explain(call, asked, refusal));
        Replies.json(call, status(answer), body);
    }

    private void explain(Context call, Either<GraphError, GraphCall> asked, GraphError refusal) {
        call.header("WWW-Authenticate", refusal.challenge());
        if (refusal.isThrottling()) {
            asked.forEach(made -> refusal.passesAfter()
                    .map(time -> limits.throttled(made, time))
                    .forEach(header -> call.header(header.name(), header.value())));
        }
    }

    private static int status(Either<GraphError, JsonNode> answer) {
        return answer.fold(GraphError::status, right -> Replies.OK);
    }

    private static JsonNode body(Either<GraphError, JsonNode> answer) {
        return answer.fold(GraphError::toJson, right -> right);
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
