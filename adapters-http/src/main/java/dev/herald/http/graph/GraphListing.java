package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.SelectedSubscriptions;
import dev.herald.application.port.SubscriptionListing;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * A page's subscriptions over {@code GET <PAGE>/notification_message_tokens} and {@code GET notification_messages_<TOKEN>}.
 * What it tells holds as of when it was answered, by our clock.
 */
final class GraphListing implements SubscriptionListing, SelectedSubscriptions {
    private static final String MOST_A_PAGE = "1000";
    private static final String FIELDS = "notification_messages_token,recipient_id,notification_messages_reoptin,"
            + "creation_timestamp,token_expiry_timestamp,user_token_status,topic_title,"
            + "notification_messages_timezone,next_eligible_time";

    private final GraphCalls calls;
    private final TokenCalls tokens;
    private final Lists lists;
    private final Transport transport;
    private final Credential credential;
    private final TimeZoneRegions regions;
    private final InstantSource clock;

    GraphListing(
            GraphCalls calls,
            TokenCalls tokens,
            Lists lists,
            Transport transport,
            Credential credential,
            TimeZoneRegions regions,
            InstantSource clock) {
        this.calls = calls;
        this.tokens = tokens;
        this.lists = lists;
        this.transport = transport;
        this.credential = credential;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public Answer<Part> list(PageId page, Option<String> after) {
        return list(page, Map.of("limit", MOST_A_PAGE), after);
    }

    @Override
    public Answer<Part> list(PageId page, Selection selection, Option<String> after) {
        var query = new HashMap<>(Map.of("limit", MOST_A_PAGE));
        if (selection.onceAPerson()) {
            query.put("do_not_return_duplicates", "true");
        }
        if (!selection.audiences().isEmpty()) {
            query.put("custom_audience_ids", selection.audiences().mkString(","));
        }
        return list(page, query, after);
    }

    private Answer<Part> list(PageId page, Map<String, String> selection, Option<String> after) {
        return lists.ask(
                (progress, query) -> tokens.tokens(progress, credential, page.value(), query),
                selection,
                after,
                answer -> part(page, answer));
    }

    private Option<Part> part(PageId page, JsonNode answer) {
        var now = clock.instant();
        var told = new Fact<>(page, Fact.Source.API, now);
        return Paging.read(
                        answer,
                        entry -> ListingRow.read(entry, Fact.Source.API)
                                .flatMap(row ->
                                        row.subscription(told, now, regions).toOption()))
                .map(slice -> new Part(slice.entries(), slice.unreadable(), slice.next()));
    }

    @Override
    public Answer<Subscription> find(PageId page, SubscriptionToken token) {
        var query = Map.of("fields", FIELDS);
        return transport.ask(
                progress -> calls.subscriptionToken(progress, credential, token.value(), query),
                answer -> subscription(page, token, answer));
    }

    private Option<Subscription> subscription(PageId page, SubscriptionToken token, JsonNode answer) {
        var now = clock.instant();
        var told = new Fact<>(page, Fact.Source.API, now);
        return ListingRow.read(answer, Fact.Source.API)
                .flatMap(row -> row.subscriptionOf(token, told, now, regions).toOption());
    }
}
