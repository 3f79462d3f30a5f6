package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.function.Function;

/**
 * What people do, all of it the sandbox's own. {@code POST /sandbox/talk} lets a person write to the page, {@code
 * /sandbox/optin} lets them agree to the latest opt-in request or, named by token, resume; {@code /sandbox/optout} lets
 * them stop. Each names a person by {@code psid} (and {@code page}, if it is not the first) or by {@code token}.
 */
final class PeopleControl {
    private static final String TOKEN = "token";
    private static final String PSID = "psid";
    private static final String PAGE = "page";

    private final RecordedWorld world;
    private final InstantSource clock;

    PeopleControl(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    /** {@code "at"}, an instant that is not to come, is when it was; else it is now. Who is not known yet is from now on. */
    Either<String, JsonNode> talk(JsonNode posted) {
        return answer(
                posted,
                (known, named) -> at(named)
                        .flatMap(at -> person(known, named)
                                .map(who -> happening(new PeopleEvent.Talked(who.key(), at), List.empty()))));
    }

    /** Answered with the token. */
    Either<String, JsonNode> optIn(JsonNode posted) {
        return answer(posted, (known, named) -> person(known, named).flatMap(who -> optIn(known, who)));
    }

    private Either<String, Happening> optIn(World known, Who who) {
        var asked = who.psid().flatMap(psid -> known.people().asked(who.page(), psid));
        if (asked.isEmpty() && who.named().isEmpty()) {
            return Either.left("nobody asked this person to opt in");
        }
        var now = clock.instant();
        var token = who.named()
                .orElse(() -> who.tokens()
                        .find(one -> known.subscribers()
                                .subscription(one, now)
                                .exists(subscription -> !subscription.isExpired(now))))
                .getOrElse(() -> NewToken.unlike(known.subscribers()));
        return Either.right(happening(
                new PeopleEvent.OptedIn(token, who.page(), who.psid(), asked.getOrElse(OptInWords.NONE), now),
                List.of(token)));
    }

    /** {@code "told": true} lets the page be told; the link in a message tells nobody (webhooks page, mid-2026). */
    Either<String, JsonNode> optOut(JsonNode posted) {
        return answer(
                posted,
                (known, named) -> person(known, named)
                        .filterOrElse(who -> !who.tokens().isEmpty(), who -> "this person has no token")
                        .map(who -> {
                            var tokens = who.named()
                                    .<Seq<SubscriptionToken>>map(List::of)
                                    .getOrElse(who.tokens());
                            return happening(
                                    new PeopleEvent.OptedOut(
                                            tokens,
                                            clock.instant(),
                                            named.path("told").asBoolean()),
                                    tokens);
                        }));
    }

    private interface Judgement {
        Either<String, Happening> of(World known, ObjectNode posted);
    }

    private record Happening(JsonNode answer, Event event) {}

    private static Happening happening(PeopleEvent event, Seq<SubscriptionToken> tokens) {
        var answer = Json.object().put("success", true);
        var listed = answer.putArray("tokens");
        tokens.forEach(token -> listed.add(token.value()));
        return new Happening(answer, new Event.OfPeople(event));
    }

    private Either<String, JsonNode> answer(JsonNode posted, Judgement judgement) {
        return Replies.object(posted)
                .flatMap(named -> world.decide(known -> judgement
                        .of(known, named)
                        .fold(
                                refusal -> Decision.<Either<String, JsonNode>>of(Either.left(refusal)),
                                made -> Decision.of(Either.right(made.answer()), made.event()))));
    }

    /** Somebody with all their tokens of one page; {@code named} is the one they were named by. */
    private record Who(PageId page, Option<Psid> psid, Option<SubscriptionToken> named, Seq<SubscriptionToken> tokens) {

        private PersonKey key() {
            return psid.map(id -> PersonKey.of(page, id))
                    .getOrElse(() -> PersonKey.of(page, Option.none(), named.get()));
        }
    }

    private static Either<String, Who> person(World known, ObjectNode posted) {
        var token = Json.text(posted, TOKEN);
        return token.isDefined() ? byToken(known, token.get()) : byPsid(known, posted);
    }

    private static Either<String, Who> byToken(World known, String text) {
        return SubscriptionToken.of(text)
                .toOption()
                .flatMap(token -> known.subscribers()
                        .find(token)
                        .map(found -> new Who(
                                found.page(), found.person().map(Psid::new), Option.some(token), List.of(token))))
                .toEither("there is no token " + text);
    }

    private static Either<String, Who> byPsid(World known, ObjectNode posted) {
        var page = Json.text(posted, PAGE)
                .flatMap(id -> known.assets().page(id).map(found -> found.id()))
                .orElse(() -> Json.text(posted, PAGE).isDefined()
                        ? Option.none()
                        : known.assets().first().map(sender -> sender.page().id()));
        return page.<String>toEither("there is no such page")
                .flatMap(of -> Json.text(posted, PSID)
                        .flatMap(text -> Psid.of(text).toOption())
                        .<String>toEither("name somebody by token or psid")
                        .map(psid -> new Who(
                                of,
                                Option.some(psid),
                                Option.none(),
                                tokens(known.subscribers().roll(), of, psid))));
    }

    static Seq<SubscriptionToken> tokens(Roll roll, PageId page, Psid psid) {
        var found = new ArrayList<SubscriptionToken>();
        roll.ofPerson(page, psid.value(), row -> found.add(new SubscriptionToken(roll.token(row))));
        return Vector.ofAll(found).distinct().sorted();
    }

    private Either<String, Instant> at(ObjectNode posted) {
        var now = clock.instant();
        return Json.text(posted, "at")
                .map(text -> Timestamps.parse(text)
                        .filter(at -> !at.isAfter(now))
                        .<String>toEither("at must be a time that is not to come"))
                .getOrElse(() -> Either.right(now))
                .mapLeft(Function.identity());
    }
}
