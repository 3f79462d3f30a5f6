package dev.herald.http.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.office.Desk;
import dev.herald.application.port.CampaignRecord;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a list goes on, as a text that addresses can carry. One that is not ours begins the list anew: it can point nowhere
 * else than into the list.
 */
public sealed interface Cursor {

    /** Behind a delivery of a campaign. */
    record AfterDelivery(PersonKey person, SubscriptionToken token) implements Cursor {

        /** The delivery, if the campaign was ever run. */
        public Option<DeliveryId> in(Desk desk) {
            return desk.books()
                    .record()
                    .map(CampaignRecord::number)
                    .map(number -> new DeliveryId(number, token, person));
        }
    }

    /** Behind a delivery in doubt. */
    record AfterDoubt(Instant since, AfterDelivery delivery) implements Cursor {

        /** The delivery, if the campaign was ever run. */
        public Option<InDoubt> in(Desk desk) {
            return delivery.in(desk).map(id -> new InDoubt(id, since, since, Option.none(), false));
        }
    }

    /** A number; none if the text is none. */
    static Option<Long> number(String text) {
        try {
            return Option.some(Long.valueOf(text));
        } catch (NumberFormatException malformed) {
            return Option.none();
        }
    }

    /** The text for going on behind a delivery. */
    static String of(DeliveryId id) {
        return text(List.of(id.person().value(), id.token().value()));
    }

    /** The text for going on behind a delivery in doubt. */
    static String of(InDoubt doubt) {
        return text(List.of(
                String.valueOf(doubt.since().toEpochMilli()),
                doubt.id().person().value(),
                doubt.id().token().value()));
    }

    /** A delivery; none if the text is none of ours. */
    static Option<AfterDelivery> delivery(String text) {
        return parts(text).filter(parts -> parts.size() == 2).flatMap(parts -> delivery(parts.get(0), parts.get(1)));
    }

    /** A delivery in doubt; none if the text is none of ours. */
    static Option<AfterDoubt> doubt(String text) {
        return parts(text)
                .filter(parts -> parts.size() == 3)
                .flatMap(parts -> number(parts.get(0))
                        .flatMap(since -> delivery(parts.get(1), parts.get(2))
                                .map(delivery -> new AfterDoubt(Instant.ofEpochMilli(since), delivery))));
    }

    private static Option<AfterDelivery> delivery(String person, String token) {
        return SubscriptionToken.of(token).toOption().map(known -> new AfterDelivery(new PersonKey(person), known));
    }

    private static String text(Seq<String> parts) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(new JsonMapper().writeValueAsBytes(parts.toJavaList()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Option<Seq<String>> parts(String text) {
        try {
            var json =
                    new JsonMapper().readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            return Option.when(json.isArray(), () -> List.ofAll(json).map(part -> part.asText()));
        } catch (IllegalArgumentException | JsonProcessingException malformed) {
            return Option.none();
        }
    }
}
