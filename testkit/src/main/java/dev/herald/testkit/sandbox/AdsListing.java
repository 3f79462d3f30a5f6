package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * {@code GET act_<AD_ACCOUNT>/ads}: the account's messages in pages, the oldest first (endpoints page, "Direct send,
 * simple form" and "Paging", mid-2026). {@code paging.next} is absent on the last page. The page sizes are the
 * sandbox's own.
 */
final class AdsListing {
    private static final long PAGE_SIZE = 25;
    private static final long MOST_PAGE_SIZE = 1000;

    private final RecordedWorld world;

    AdsListing(RecordedWorld world) {
        this.world = world;
    }

    Either<GraphError, JsonNode> list(String account, String url, Parameters parameters) {
        var fields = FieldSelection.parse(parameters.text("fields").getOrElse("id"));
        return fields.flatMap(selection -> parameters
                .positive("limit")
                .map(limit -> Math.min(limit.getOrElse(PAGE_SIZE), MOST_PAGE_SIZE))
                .flatMap(limit -> campaigns(account).flatMap(all -> page(all, limit, url, selection, parameters))));
    }

    private Either<GraphError, Seq<MessageCampaign>> campaigns(String account) {
        return world.read(known -> known.sender()
                .map(sender -> sender.adAccount().id())
                .filter(id -> id.value().equals(account))
                .toEither(() -> GraphError.noObject("act_" + account))
                .map(known::campaignsOf));
    }

    private static Either<GraphError, JsonNode> page(
            Seq<MessageCampaign> all, long limit, String url, FieldSelection selection, Parameters parameters) {
        var rest = parameters.text("after").map(cursor -> after(all, cursor)).getOrElse(() -> Either.right(all));
        return rest.flatMap(left -> {
            var page = left.take((int) limit);
            return Either.sequenceRight(page.map(campaign -> selection.of(AdNodes.ad(campaign))))
                    .map(nodes -> answer(page, nodes)
                            .set("paging", paging(page, left.size() > page.size(), limit, url, parameters)));
        });
    }

    private static Either<GraphError, Seq<MessageCampaign>> after(Seq<MessageCampaign> all, String cursor) {
        return all.zipWithIndex()
                .find(each -> cursor(each._1).equals(cursor))
                .map(last -> all.drop(last._2 + 1))
                .toEither(() -> GraphError.invalid("Invalid cursor"));
    }

    private static ObjectNode answer(Seq<MessageCampaign> page, Seq<ObjectNode> nodes) {
        var data = JsonNodeFactory.instance.arrayNode(page.size());
        nodes.forEach(data::add);
        return Json.object().set("data", data);
    }

    private static ObjectNode paging(
            Seq<MessageCampaign> page, boolean goesOn, long limit, String url, Parameters parameters) {
        var paging = Json.object();
        page.lastOption().forEach(last -> {
            paging.putObject("cursors").put("before", cursor(page.head())).put("after", cursor(last));
            if (goesOn) {
                paging.put("next", next(url, cursor(last), limit, parameters));
            }
        });
        return paging;
    }

    /** The access token stays out of it: whoever follows sends theirs again. */
    private static String next(String url, String cursor, long limit, Parameters parameters) {
        var fields = parameters
                .text("fields")
                .map(text -> "fields=" + encoded(text) + "&")
                .getOrElse("");
        return url + "?" + fields + "limit=" + limit + "&after=" + encoded(cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cursor(MessageCampaign campaign) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(campaign.messageId().getBytes(StandardCharsets.US_ASCII));
    }
}
