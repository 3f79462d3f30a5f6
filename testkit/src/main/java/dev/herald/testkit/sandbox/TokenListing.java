package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.IntPredicate;

/**
 * {@code GET <PAGE>/notification_message_tokens}: the page's subscriptions in pages of 100, or of up to 1000 if asked
 * (endpoints page, "Subscription tokens", mid-2026). {@code do_not_return_duplicates} lists one token a person, {@code
 * custom_audience_ids} those who are matched by audiences of 100 matches or more, by the fields that such tokens have.
 *
 * <p>The sandbox's own: the order, which is the tokens'; which of several tokens stands for a person, the first in that
 * order; and that audiences list their people whether or not they have an ordinary subscription too.
 */
final class TokenListing {
    private static final int PAGE_SIZE = 100;
    private static final int MOST_PAGE_SIZE = 1000;

    private final RecordedWorld world;

    TokenListing(RecordedWorld world) {
        this.world = world;
    }

    Either<GraphError, JsonNode> list(String page, GraphCall call) {
        return Paging.of(call.parameters(), PAGE_SIZE, MOST_PAGE_SIZE)
                .flatMap(paging -> world.read(known -> known.assets()
                                .page(page)
                                .toEither(() -> GraphError.noObject(page))
                                .flatMap(found -> Wanted.of(known, found.id(), call.parameters()))
                                .map(wanted -> wanted.entries(paging)))
                        .flatMap(entries -> page(entries, paging, call)));
    }

    private static Either<GraphError, JsonNode> page(Seq<Entry> found, Paging paging, GraphCall call) {
        var fromTheEnd = paging.before().isDefined();
        var goesOn = found.size() > paging.limit();
        var shown = fromTheEnd ? found.takeRight(paging.limit()) : found.take(paging.limit());
        return Either.sequenceRight(shown.map(entry -> TokenLookUp.selected(entry.node(), call.parameters())))
                .map(nodes -> paging.page(
                        shown.map(Entry::token),
                        nodes,
                        fromTheEnd || goesOn,
                        fromTheEnd ? goesOn : paging.after().isDefined(),
                        call));
    }

    private record Entry(String token, ObjectNode node) {}

    /** Whom a call asks for. */
    private record Wanted(Roll roll, PageId page, boolean onceAPerson, Option<Seq<Audience>> audiences) {

        private static Either<GraphError, Wanted> of(World known, PageId page, Parameters parameters) {
            var roll = known.subscribers().roll();
            var once = parameters.text("do_not_return_duplicates").contains("true");
            var ids = parameters.texts("custom_audience_ids");
            if (ids.isEmpty()) {
                return Either.right(new Wanted(roll, page, once, Option.none()));
            }
            return Either.sequenceRight(ids.map(id -> known.people()
                            .audiences()
                            .find(id)
                            .filter(audience -> audience.page().equals(page))
                            .toEither(() -> GraphError.noObject(id))))
                    .map(found -> new Wanted(
                            roll, page, once, Option.some(found.filter(audience -> audience.isListed(roll)))));
        }

        /** One more than asked for, to know whether the list goes on. */
        private Seq<Entry> entries(Paging paging) {
            IntPredicate wanted = this::includes;
            var rows = paging.before()
                    .map(before -> roll.before(before, paging.limit() + 1, wanted))
                    .getOrElse(() -> roll.after(paging.after().getOrElse(""), paging.limit() + 1, wanted));
            return Vector.ofAll(rows).map(row -> new Entry(roll.token(row), node(row)));
        }

        private boolean includes(int row) {
            return roll.page(row).equals(page)
                    && audiences
                            .map(all -> all.exists(one -> one.matched(roll).get(row)))
                            .getOrElse(() -> !roll.isAudienceOnly(row))
                    && (!onceAPerson || isFirstOfPerson(row));
        }

        private boolean isFirstOfPerson(int row) {
            var token = roll.token(row);
            return roll.person(row).forAll(psid -> {
                var earlier = new boolean[1];
                roll.ofPerson(
                        page, psid, other -> earlier[0] |= roll.token(other).compareTo(token) < 0);
                return !earlier[0];
            });
        }

        private ObjectNode node(int row) {
            return audiences.isEmpty()
                    ? TokenLookUp.node(roll.token(row), roll.get(row))
                    : TokenLookUp.ofAudiences(
                            roll.token(row),
                            roll.get(row),
                            audiences
                                    .getOrElse(List.empty())
                                    .filter(one -> one.matched(roll).get(row))
                                    .map(Audience::id));
        }
    }
}
