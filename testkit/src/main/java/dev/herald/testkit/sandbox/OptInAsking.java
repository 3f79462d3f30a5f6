package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.content.OptInRequest;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * {@code POST <PAGE>/messages} with the template {@code notification_messages}: asks a person to opt in, within 24 hours
 * after they last wrote (endpoints page, "Subscription tokens", mid-2026). The request is noted until the person presses its
 * button, which {@code POST /sandbox/optin} does. Of whom no talk is known has not written: that is the sandbox's own.
 * Other messages are not modelled; sends by a notification token are gone since 2026-02-10 (endpoints page, "Limits").
 */
final class OptInAsking {
    /** The window of the Messenger Platform. */
    private static final Duration WINDOW = Duration.ofHours(24);

    private static final String TEMPLATE = "notification_messages";

    private final RecordedWorld world;
    private final InstantSource clock;

    OptInAsking(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    Either<GraphError, JsonNode> ask(String page, Parameters parameters) {
        return world.decide(known -> known.assets()
                .page(page)
                .toEither(() -> GraphError.noObject(page))
                .flatMap(found -> asked(known, found.id(), parameters, clock.instant()))
                .fold(
                        refusal -> Decision.<Either<GraphError, JsonNode>>of(Either.left(refusal)),
                        asked -> Decision.of(Either.right(answer(asked)), new Event.OfPeople(asked))));
    }

    private static JsonNode answer(PeopleEvent.OptInAsked asked) {
        return Json.object()
                .put("recipient_id", asked.person().value())
                .put("message_id", "m_" + Digest.of(asked.toString()));
    }

    private static Either<GraphError, PeopleEvent.OptInAsked> asked(
            World known, PageId page, Parameters parameters, Instant now) {
        var recipient = parameters.object("recipient").getOrElse(Json::object);
        if (Json.member(recipient, "notification_messages_token").isDefined()) {
            return Either.left(GraphError.invalid(
                    "Recurring notifications are no longer supported: send through act_<AD_ACCOUNT>/messages"));
        }
        return request(parameters.object("message").getOrElse(Json::object))
                .flatMap(request -> Json.text(recipient, "id")
                        .flatMap(text -> Psid.of(text).toOption())
                        .toEither(() -> GraphError.invalid("The parameter recipient must hold an id"))
                        .flatMap(psid -> within(known, page, psid, now))
                        .map(psid -> new PeopleEvent.OptInAsked(
                                page,
                                psid,
                                new OptInWords(
                                        Option.some(request.title()),
                                        request.payload(),
                                        request.timeZone().map(ZoneId::getId)),
                                now)));
    }

    private static Either<GraphError, OptInRequest> request(JsonNode message) {
        var payload = message.path("attachment").path("payload");
        if (!Json.text(payload, "template_type").contains(TEMPLATE)) {
            return Either.left(GraphError.unmodelled("messages here but the template " + TEMPLATE));
        }
        var zone = Json.text(payload, "notification_messages_timezone");
        var known = zone.flatMap(text -> Try.of(() -> ZoneId.of(text)).toOption());
        if (zone.isDefined() && known.isEmpty()) {
            return Either.left(GraphError.invalid("Param notification_messages_timezone must be a time zone"));
        }
        return OptInRequest.of(
                        Json.text(payload, "title").getOrElse(""),
                        Json.text(payload, "image_url"),
                        Json.text(payload, "payload"),
                        known)
                .toEither()
                .mapLeft(found -> GraphError.invalid(found.mkString("; ")));
    }

    private static Either<GraphError, Psid> within(World known, PageId page, Psid psid, Instant now) {
        var lastTalk = known.subscribers().talks().lastTalk(key(page, psid));
        if (lastTalk.isEmpty() && tokens(known, page, psid).isEmpty()) {
            return Either.left(GraphError.noSuchPerson());
        }
        return lastTalk.exists(at -> at.plus(WINDOW).isAfter(now))
                ? Either.right(psid)
                : Either.left(GraphError.outsideWindow());
    }

    private static PersonKey key(PageId page, Psid psid) {
        return PersonKey.of(page, psid);
    }

    private static Seq<SubscriptionToken> tokens(World known, PageId page, Psid psid) {
        return PeopleControl.tokens(known.subscribers().roll(), page, psid);
    }
}
