package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.LinkedHashSet;

/**
 * {@code POST <PAGE>/messaging_customer_base/unsubscribe}: stops people by phone, email, both, PSID or token, each raw or
 * as SHA-256 (endpoints page, "Subscription tokens", mid-2026). The sandbox's own: both means either; a row is invalid that
 * can't be read, not one that nobody matches; no webhook tells of it.
 */
final class Unsubscribing {
    private static final int MOST_ROWS = 10_000;
    private static final Set<String> CONTACT = HashSet.of("email", "phone");
    private static final Set<Set<String>> KINDS = HashSet.of(
            HashSet.of("email"), HashSet.of("phone"), CONTACT, HashSet.of("psid"), HashSet.of("subscriber_token"));

    private final RecordedWorld world;
    private final InstantSource clock;

    Unsubscribing(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    Either<GraphError, JsonNode> unsubscribe(String page, Parameters parameters) {
        return parameters
                .array("data")
                .filter(data -> data.size() <= MOST_ROWS)
                .toEither(() ->
                        GraphError.invalid("The parameter data must be an array of at most " + MOST_ROWS + " rows"))
                .flatMap(data -> world.decide(known -> known.assets()
                        .page(page)
                        .map(found -> stopped(known.subscribers().roll(), found.id(), data))
                        .getOrElse(() -> Decision.of(Either.left(GraphError.noObject(page))))));
    }

    private Decision<Either<GraphError, JsonNode>> stopped(Roll roll, PageId page, JsonNode data) {
        var rows = Vector.ofAll(data).map(Unsubscribing::row);
        var tokens = new Matching(roll, page).tokens(rows.flatMap(row -> row));
        Either<GraphError, JsonNode> answer =
                Either.right(Json.object().put("invalid_rows_count", rows.count(Option::isEmpty)));
        return tokens.isEmpty()
                ? Decision.of(answer)
                : Decision.of(answer, new Event.OfPeople(new PeopleEvent.OptedOut(tokens, clock.instant(), false)));
    }

    /**
     * By what one row names somebody.
     *
     * @param digests the first bits of those of email and phone
     * @param psid in the clear or digested, as the token
     */
    private record Row(Seq<Long> digests, Option<String> psid, Option<String> token) {}

    /** None if the row can't be read. */
    private static Option<Row> row(JsonNode json) {
        var named = HashSet.ofAll(json::fieldNames)
                .filter(name -> Json.text(json, name).isDefined());
        if (!KINDS.contains(named)) {
            return Option.none();
        }
        var digests = List.of(
                        Json.text(json, "email").map(Digest::ofEmail),
                        Json.text(json, "phone").map(Digest::ofPhone))
                .flatMap(told -> told);
        var psid = Json.text(json, "psid");
        var token = Json.text(json, "subscriber_token");
        var reads = digests.forAll(Option::isDefined)
                && psid.forAll(text -> Psid.of(text).isValid())
                && token.forAll(text -> SubscriptionToken.of(text).isValid());
        return Option.when(reads, () -> new Row(digests.flatMap(found -> found.map(Digest::shortened)), psid, token));
    }

    /** Finds the page's tokens of people. */
    private record Matching(Roll roll, PageId page) {

        private Seq<SubscriptionToken> tokens(Seq<Row> rows) {
            var found = new LinkedHashSet<Integer>();
            rows.flatMap(Row::digests).forEach(digest -> roll.ofContact(digest, found::add));
            rows.flatMap(Row::psid).forEach(psid -> roll.ofPerson(page, psid, found::add));
            rows.flatMap(Row::token).forEach(token -> found.add(roll.find(token)));
            addDigested(rows, found);
            return Vector.ofAll(found)
                    .filter(row -> roll.isListed(row) && roll.page(row).equals(page))
                    .map(row -> new SubscriptionToken(roll.token(row)));
        }

        /** Nobody keeps the digests of ids: everyone is looked at, once for all that are asked for. */
        private void addDigested(Seq<Row> rows, LinkedHashSet<Integer> found) {
            var psids = rows.flatMap(Row::psid).filter(Digest::isOne).toSet();
            var tokens = rows.flatMap(Row::token).filter(Digest::isOne).toSet();
            if (psids.isEmpty() && tokens.isEmpty()) {
                return;
            }
            for (var row = 0; row < roll.size(); row++) {
                var isMeant = tokens.contains(Digest.of(roll.token(row)))
                        || (!psids.isEmpty() && roll.person(row).map(Digest::of).exists(psids::contains));
                if (isMeant) {
                    found.add(row);
                }
            }
        }
    }
}
