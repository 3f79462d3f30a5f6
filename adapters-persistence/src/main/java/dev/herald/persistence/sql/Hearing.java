package dev.herald.persistence.sql;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Takes down what was heard of messages, and what is assumed where nothing was. */
final class Hearing {
    static final String PERSONS = """
            SELECT s.token, m.person FROM subscription s
            JOIN audience_member m ON m.audience = :audience AND m.subscription = s.number
            WHERE s.token ONE OF :tokens
            """;

    private final Handle handle;
    private final DeliveryRows deliveries;

    Hearing(Handle handle) {
        this.handle = handle;
        this.deliveries = new DeliveryRows(handle);
    }

    /** The events that are no delivery's, in their order. */
    Seq<MessageEvent> hear(Seq<MessageEvent> events) {
        var campaigns = SqlCampaigns.ofMessages(
                handle, events.map(MessageEvent::messageId).distinct());
        awaitTurns(campaigns);
        return campaigns.foldLeft(events, this::hear);
    }

    // All at first and in one order, so that two who hear of the same campaigns do not wait for each other.
    private void awaitTurns(Seq<CampaignRecord> campaigns) {
        campaigns
                .map(CampaignRecord::number)
                .sorted()
                .forEach(number -> Dialect.of(handle).awaitTurn(handle, number));
    }

    private Seq<MessageEvent> hear(Seq<MessageEvent> events, CampaignRecord campaign) {
        var messageId = campaign.remote().map(RemoteCampaign::messageId);
        var persons = persons(campaign, events.filter(event -> messageId.contains(event.messageId())));
        Function<MessageEvent, Option<DeliveryId>> about = event -> persons.get(event.token())
                .filter(person -> messageId.contains(event.messageId()))
                .map(person -> new DeliveryId(campaign.number(), event.token(), person));
        var rows = deliveries.of(campaign.number(), events.flatMap(about).distinct());
        var others = rows.hear(events, about, campaign.calendar());
        deliveries.putHeard(rows.changes());
        new CampaignMoney(handle, campaign.number()).move(rows.money());
        return others;
    }

    private Map<SubscriptionToken, PersonKey> persons(CampaignRecord campaign, Seq<MessageEvent> events) {
        return HashMap.ofEntries(handle.createQuery(PERSONS)
                .bind("audience", campaign.audience().value())
                .bind("tokens", Texts.of(events.map(MessageEvent::token).distinct()))
                .map((row, context) ->
                        Tuple.of(new SubscriptionToken(row.getString("token")), new PersonKey(row.getString("person"))))
                .list());
    }

    /** Assumes those of a campaign's deliveries of which nothing was heard meanwhile; how many. */
    int assume(CampaignRecord campaign, Seq<DeliveryId> late, Instant acceptedBefore, LocalDate bookedOn) {
        awaitTurns(List.of(campaign));
        var rows = deliveries.of(campaign.number(), late).assume(acceptedBefore, bookedOn, campaign.calendar());
        deliveries.putHeard(rows.changes());
        new CampaignMoney(handle, campaign.number()).move(rows.money());
        return rows.changed().size();
    }
}
