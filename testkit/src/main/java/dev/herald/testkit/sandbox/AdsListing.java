package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * {@code GET act_<AD_ACCOUNT>/ads}: the account's messages in pages, the oldest first (endpoints page, "Direct send,
 * simple form", mid-2026). The page sizes are the sandbox's own.
 */
final class AdsListing {
    private static final int PAGE_SIZE = 25;
    private static final int MOST_PAGE_SIZE = 1000;

    private final RecordedWorld world;

    AdsListing(RecordedWorld world) {
        this.world = world;
    }

    Either<GraphError, JsonNode> list(String account, GraphCall call) {
        var fields = FieldSelection.parse(call.parameters().text("fields").getOrElse("id"));
        return fields.flatMap(selection -> Paging.of(call.parameters(), PAGE_SIZE, MOST_PAGE_SIZE)
                .flatMap(paging -> campaigns(account).flatMap(all -> page(all, paging, selection, call))));
    }

    private Either<GraphError, Seq<MessageCampaign>> campaigns(String account) {
        return world.read(known -> known.assets()
                .sender(account)
                .map(sender -> sender.adAccount().id())
                .toEither(() -> GraphError.noObject("act_" + account))
                .map(known.campaigns()::of));
    }

    private static Either<GraphError, JsonNode> page(
            Seq<MessageCampaign> all, Paging paging, FieldSelection selection, GraphCall call) {
        var rest = paging.after().map(last -> after(all, last)).getOrElse(() -> Either.right(all));
        return rest.flatMap(left -> {
            var page = left.take(paging.limit());
            return Either.sequenceRight(page.map(campaign -> selection.of(AdNodes.ad(campaign))))
                    .map(nodes ->
                            paging.page(page.map(MessageCampaign::messageId), nodes, left.size() > page.size(), call));
        });
    }

    private static Either<GraphError, Seq<MessageCampaign>> after(Seq<MessageCampaign> all, String messageId) {
        var last = all.indexWhere(campaign -> campaign.messageId().equals(messageId));
        return last < 0 ? Either.left(Paging.invalidCursor()) : Either.right(all.drop(last + 1));
    }
}
