package dev.herald.http.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.office.PersonFile;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.http.json.RulesJson;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is kept of a person, as the API tells it. */
final class PersonForm {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PersonForm() {}

    static ObjectNode of(PersonFile file) {
        var json = MAPPER.createObjectNode().put("psid", file.psid().getOrNull());
        file.subscriptions().map(PersonForm::subscription).forEach(json.putArray("subscriptions")::add);
        var deliveries = json.putArray("deliveries");
        file.deliveries()
                .forEach(of -> of.deliveries()
                        .forEach(entry -> deliveries.add(DeliveryAnswers.delivery(entry)
                                .put("campaign", of.campaign().key().id().value())
                                .put("number", of.campaign().number()))));
        var findings = json.putArray("findings");
        file.findings()
                .forEach(judged -> findings.add(RulesJson.explanation(judged.token(), judged.explanation())
                        .put("campaign", judged.desk().id())));
        return json;
    }

    private static ObjectNode subscription(Subscription known) {
        var json = MAPPER.createObjectNode()
                .put("token", known.token().value())
                .put("page", known.page().value().value());
        json.set("region", fact(known.region(), region -> region.code()));
        json.set("time_zone", fact(known.timeZone(), ZoneId::getId));
        json.set("expires_at", fact(known.expiresAt(), Instant::toString));
        json.put("next_eligible_at", time(known.nextEligibleAt()))
                .put("opted_in_at", time(known.optedInAt()))
                .put("stopped_at", time(known.stoppedAt()));
        json.set(
                "dropped",
                known.dropped()
                        .map(drop -> MAPPER.createObjectNode()
                                .put("reason", drop.reason().key())
                                .put("since", drop.since().toString()))
                        .getOrNull());
        return json;
    }

    /** With who said so, and when. */
    private static <T> @Nullable ObjectNode fact(Option<Fact<T>> fact, Function<T, String> words) {
        return fact.map(known -> MAPPER.createObjectNode()
                        .put("value", words.apply(known.value()))
                        .put("source", known.source().name())
                        .put("as_of", known.asOf().toString()))
                .getOrNull();
    }

    private static @Nullable String time(Option<Instant> instant) {
        return instant.map(Instant::toString).getOrNull();
    }
}
