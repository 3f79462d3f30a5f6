package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** An event as a line of the journal. */
final class EventJson {

    private EventJson() {}

    static ObjectNode write(Event event) {
        return switch (event) {
            case Event.CampaignCreated(MessageCampaign campaign) ->
                of("campaign_created").setAll(CampaignJson.write(campaign));
            case Event.BudgetChanged(String setId, Budget budget) ->
                of("budget_changed").put("id", setId).set("budget", CampaignJson.write(budget));
            case Event.StatusChanged(String id, AdStatus status) ->
                of("status_changed").put("id", id).put("status", status.name());
            case Event.Renamed(String id, String name) ->
                of("renamed").put("id", id).put("name", name);
            case Event.MessageAccepted(AcceptedMessage message, Money price) ->
                of("message_accepted")
                        .put("token", message.token().value())
                        .put("message_id", message.messageId())
                        .put("tracking_id", message.trackingId().toString())
                        .put("time", message.time().toString())
                        .put("micros", price.micros())
                        .put("currency", price.currency().getCurrencyCode());
            case Event.SendRejected(int code) -> of("send_rejected").put("code", code);
            case Event.CampaignDeleted(String id) -> of("campaign_deleted").put("id", id);
            case Event.AppSubscribed(PageId page, Seq<String> fields) ->
                of("app_subscribed").put("page", page.value()).put("fields", fields.mkString(","));
            case Event.ClockMoved(Time.Setting.Running(Duration ahead)) ->
                of("clock_runs").put("ahead", ahead.toString());
            case Event.ClockMoved(Time.Setting.Standing(Instant at)) ->
                of("clock_stands").put("at", at.toString());
            case Event.SenderStated(SenderPatch patch) -> of("sender_stated").set("patch", patch.parties());
            case Event.SenderSeeded(SenderSeed seed) -> of("sender_seeded").set("seed", seed.json());
            case Event.PageSeeded(SenderSeed.OfPage seed) -> of("page_seeded").set("seed", seed.json());
            case Event.OfPeople(PeopleEvent happened) -> of("people").set("what", PeopleEventJson.write(happened));
        };
    }

    private static ObjectNode of(String name) {
        return Json.object().put("event", name);
    }

    /**
     * The event of a line.
     *
     * @throws IllegalArgumentException if the line holds none
     */
    static Event read(JsonNode line) {
        var name = line.path("event").asText();
        return switch (name) {
            case "campaign_created" -> new Event.CampaignCreated(CampaignJson.read(line));
            case "budget_changed" -> new Event.BudgetChanged(id(line), CampaignJson.budget(line.path("budget")));
            case "status_changed" ->
                new Event.StatusChanged(
                        id(line), AdStatus.valueOf(line.path("status").asText()));
            case "renamed" -> new Event.Renamed(id(line), line.path("name").asText());
            case "message_accepted" -> new Event.MessageAccepted(message(line), price(line));
            case "send_rejected" -> new Event.SendRejected(line.path("code").asInt());
            case "campaign_deleted" -> new Event.CampaignDeleted(id(line));
            case "app_subscribed" ->
                new Event.AppSubscribed(
                        new PageId(line.path("page").asText()),
                        List.of(line.path("fields").asText().split(",", -1)));
            case "clock_runs" ->
                new Event.ClockMoved(new Time.Setting.Running(
                        Duration.parse(line.path("ahead").asText())));
            case "clock_stands" ->
                new Event.ClockMoved(
                        new Time.Setting.Standing(Instant.parse(line.path("at").asText())));
            case "sender_stated" -> new Event.SenderStated(SenderPatch.of(line.path("patch")));
            case "sender_seeded" -> new Event.SenderSeeded(SenderSeed.recorded(line.path("seed")));
            case "page_seeded" -> new Event.PageSeeded(SenderSeed.OfPage.recorded(line.path("seed")));
            case "people" -> new Event.OfPeople(PeopleEventJson.read(line.path("what")));
            default -> throw new IllegalArgumentException("no event is called '" + name + "'");
        };
    }

    private static String id(JsonNode line) {
        return line.path("id").asText();
    }

    private static AcceptedMessage message(JsonNode line) {
        return new AcceptedMessage(
                new SubscriptionToken(line.path("token").asText()),
                line.path("message_id").asText(),
                UUID.fromString(line.path("tracking_id").asText()),
                Instant.parse(line.path("time").asText()));
    }

    private static Money price(JsonNode line) {
        return new Money(
                line.path("micros").asLong(),
                Currency.getInstance(line.path("currency").asText()));
    }
}
