package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Money;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;

/** An event as a line of the journal. */
final class EventJson {

    private EventJson() {}

    static ObjectNode write(Event event) {
        return switch (event) {
            case Event.AdsPut(Seq<AdPart> parts) -> {
                var json = of("ads_put");
                var list = json.putArray("ads");
                parts.map(AdJson::write).forEach(list::add);
                yield json;
            }
            case Event.MessageAccepted(AcceptedMessage message, Money price, Fate fate) ->
                of("message_accepted")
                        .put("token", message.token().value())
                        .put("message_id", message.messageId())
                        .put("tracking_id", message.trackingId().toString())
                        .put("time", message.time().toString())
                        .put("micros", price.micros())
                        .put("currency", price.currency().getCurrencyCode())
                        .setAll(FateJson.write(fate));
            case Event.TimePassed(Instant now) -> of("time_passed").put("now", now.toString());
            case Event.ReactionsSet(Reactions reactions) -> of("reactions_set").setAll(ReactionsJson.write(reactions));
            case Event.WebhooksDirected(Option<Webhooks> to) -> webhooks(to);
            case Event.NotificationsPosted(long upTo) ->
                of("notifications_posted").put("up_to", upTo);
            case Event.Begun(Instant at) -> of("begun").put("at", at.toString());
            case Event.WebhooksDisabled() -> of("webhooks_disabled");
            case Event.SendRejected(int code) -> of("send_rejected").put("code", code);
            case Event.AdDeleted(String id) -> of("ad_deleted").put("id", id);
            case Event.CodeAnswered(int code) -> of("code_answered").put("code", code);
            case Event.AppSubscribed(PageId page, Seq<String> fields) -> {
                var json = of("app_subscribed").put("page", page.value());
                var list = json.putArray("fields");
                fields.forEach(list::add);
                yield json;
            }
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
            case "ads_put" -> new Event.AdsPut(List.ofAll(line.path("ads")).map(AdJson::read));
            case "message_accepted" -> new Event.MessageAccepted(message(line), price(line), FateJson.read(line));
            case "time_passed" ->
                new Event.TimePassed(Instant.parse(line.path("now").asText()));
            case "reactions_set" -> new Event.ReactionsSet(reactions(line));
            case "webhooks_directed" -> new Event.WebhooksDirected(webhooks(line));
            case "notifications_posted" ->
                new Event.NotificationsPosted(line.path("up_to").asLong());
            case "begun" -> new Event.Begun(Instant.parse(line.path("at").asText()));
            case "webhooks_disabled" -> new Event.WebhooksDisabled();
            case "send_rejected" -> new Event.SendRejected(line.path("code").asInt());
            case "ad_deleted" -> new Event.AdDeleted(line.path("id").asText());
            case "code_answered" -> new Event.CodeAnswered(line.path("code").asInt());
            case "app_subscribed" ->
                new Event.AppSubscribed(
                        new PageId(line.path("page").asText()),
                        List.ofAll(line.path("fields")).map(JsonNode::asText));
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

    private static Reactions reactions(JsonNode line) {
        var told = line.<ObjectNode>deepCopy();
        told.remove("event");
        return ReactionsJson.read(told, Reactions.NONE)
                .getOrElseThrow((Function<String, IllegalArgumentException>) IllegalArgumentException::new);
    }

    private static ObjectNode webhooks(Option<Webhooks> to) {
        var json = of("webhooks_directed");
        to.forEach(webhooks -> json.put("url", webhooks.url().toString()).put("app_secret", webhooks.appSecret()));
        return json;
    }

    private static Option<Webhooks> webhooks(JsonNode line) {
        return Json.text(line, "url")
                .map(url ->
                        new Webhooks(URI.create(url), line.path("app_secret").asText()));
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
