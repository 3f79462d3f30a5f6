package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.PageId;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * {@code GET <PAGE>/notification_message_tokens}: the page's subscriptions in pages of 100, or of up to 1000 if asked
 * (endpoints page, "Subscription tokens", mid-2026). Their order is the sandbox's own. {@code do_not_return_duplicates}
 * and {@code custom_audience_ids} are not modelled and say so.
 */
final class TokenListing {
    private static final int PAGE_SIZE = 100;
    private static final int MOST_PAGE_SIZE = 1000;
    private static final Seq<String> NOT_MODELLED = List.of("do_not_return_duplicates", "custom_audience_ids");

    private final RecordedWorld world;

    TokenListing(RecordedWorld world) {
        this.world = world;
    }

    Either<GraphError, JsonNode> list(String page, GraphCall call) {
        var unmodelled = NOT_MODELLED.find(call.parameters()::has);
        if (unmodelled.isDefined()) {
            return Either.left(GraphError.unmodelled(unmodelled.get()));
        }
        return Paging.of(call.parameters(), PAGE_SIZE, MOST_PAGE_SIZE)
                .flatMap(paging -> listed(page, paging).flatMap(tokens -> page(tokens, paging, call)));
    }

    /** One more than asked for, to know whether the list goes on. */
    private Either<GraphError, Vector<Tuple2<String, Subscriber>>> listed(String page, Paging paging) {
        return world.read(known -> known.assets()
                .page(page)
                .toEither(() -> GraphError.noObject(page))
                .map(listed -> subscribers(known, listed.id(), paging)));
    }

    private static Vector<Tuple2<String, Subscriber>> subscribers(World known, PageId page, Paging paging) {
        return known.subscribers().of(page, paging.after().getOrElse(""), paging.limit() + 1);
    }

    private static Either<GraphError, JsonNode> page(
            Vector<Tuple2<String, Subscriber>> found, Paging paging, GraphCall call) {
        var shown = found.take(paging.limit());
        return Either.sequenceRight(shown.map(one -> TokenLookUp.shown(one._1, one._2, call.parameters())))
                .map(nodes -> paging.page(shown.map(Tuple2::_1), nodes, found.size() > shown.size(), call));
    }
}
