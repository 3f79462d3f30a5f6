package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.PageId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * {@code GET <PAGE>/notification_message_tokens}: the page's subscriptions in pages of 100, or of up to 1000 if asked
 * (endpoints page, "Subscription tokens", mid-2026), in the order of their tokens, which is the sandbox's own.
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
                .flatMap(paging -> listed(page, paging).flatMap(tokens -> page(tokens, paging, call)));
    }

    /** One more than asked for, to know whether the list goes on. */
    private Either<GraphError, Vector<Tuple2<String, Subscriber>>> listed(String page, Paging paging) {
        return world.read(known -> known.assets()
                .page(page)
                .toEither(() -> GraphError.noObject(page))
                .map(listed -> subscribers(known.subscribers().roll(), listed.id(), paging)));
    }

    private static Vector<Tuple2<String, Subscriber>> subscribers(Roll roll, PageId page, Paging paging) {
        return Vector.ofAll(roll.after(
                        paging.after().getOrElse(""),
                        paging.limit() + 1,
                        row -> roll.page(row).equals(page)))
                .map(row -> Tuple.of(roll.token(row), roll.get(row)));
    }

    private static Either<GraphError, JsonNode> page(
            Vector<Tuple2<String, Subscriber>> found, Paging paging, GraphCall call) {
        var shown = found.take(paging.limit());
        return Either.sequenceRight(shown.map(one -> TokenLookUp.shown(one._1, one._2, call.parameters())))
                .map(nodes -> paging.page(shown.map(Tuple2::_1), nodes, found.size() > shown.size(), call));
    }
}
