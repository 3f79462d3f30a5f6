package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.event.Pass;
import dev.herald.application.event.ReceiveEvents;
import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventReader;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.audience.IcuTimeZoneRegions;
import dev.herald.http.webhook.MetaEventReader;
import dev.herald.persistence.memory.MemoryStore;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceiveEventsTest {
    private static final Instant NOW = SentSale.SENT_AT.plusSeconds(60);
    private static final long SECOND = NOW.getEpochSecond();
    private static final EventReader READER = new MetaEventReader(new IcuTimeZoneRegions());

    private final SentSale sale = SentSale.to(3, new MemoryStore());
    private final ReceiveEvents receiving = new ReceiveEvents(sale.store(), READER);

    private void kept(Instant at, String... bodies) {
        List.of(bodies).forEach(body -> sale.store().eventInbox().keep(new EventBody(at, body)));
    }

    private Pass pass(Instant now) {
        var pass = receiving.workOff(Pass.BEGIN, now);
        while (!pass.isAtEnd()) {
            pass = receiving.workOff(pass, now);
        }
        return pass;
    }

    private long waiting() {
        return sale.store().eventInbox().waitingCount();
    }

    private static String delivered(int person) {
        return Webhook.event("deliveries", SentSale.MESSAGE_ID, String.valueOf(person), SECOND);
    }

    @Test
    void whatWasToldIsTakenDownAndForgotten() {
        sale.known();
        kept(
                NOW,
                delivered(0),
                Webhook.optIn("new", "RESUME_NOTIFICATIONS", SECOND),
                Webhook.event("clicks", SentSale.MESSAGE_ID, "1", SECOND),
                Webhook.optIn("2", "STOP_NOTIFICATIONS", SECOND));
        var pass = pass(NOW);

        var tally = sale.store().ledger().tally(sale.campaign(), SentSale.USD);
        assertThat(tally.heard().delivered()).isEqualTo(2);
        assertThat(tally.heard().clicked()).isEqualTo(1);
        assertThat(sale.store()
                        .subscriptions()
                        .find(new SubscriptionToken("new"))
                        .get()
                        .optedInAt())
                .contains(NOW);
        assertThat(sale.store()
                        .subscriptions()
                        .find(new SubscriptionToken("2"))
                        .get()
                        .isStopped())
                .isTrue();
        assertThat(pass.counts()).isEqualTo(HashMap.of("delivered", 1L, "clicked", 1L, "opted in", 1L, "stopped", 1L));
        assertThat(waiting()).isZero();
        assertThat(sale.store().eventInbox().leftoverCounts()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsLeftOverAndCounted() {
        kept(NOW, "{\"field\":\"feed\"}", "<html>", "{\"field\":\"feed\"}");
        pass(NOW);

        assertThat(waiting()).isZero();
        assertThat(sale.store().eventInbox().leftoverCounts())
                .isEqualTo(HashMap.of("UNKNOWN_FIELD", 2L, "BROKEN_BODY", 1L));
        assertThat(sale.store()
                        .eventInbox()
                        .leftovers("BROKEN_BODY", 9)
                        .single()
                        .body())
                .isEqualTo(new EventBody(NOW, "<html>"));
    }

    @Test
    void anEventOfAMessageThatBecomesKnownLaterIsHeardThen() {
        kept(NOW, delivered(0));
        var pass = pass(NOW);

        assertThat(pass.staying()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);

        sale.known();
        pass(NOW.plusSeconds(300));

        assertThat(waiting()).isZero();
        assertThat(sale.store()
                        .ledger()
                        .tally(sale.campaign(), SentSale.USD)
                        .heard()
                        .delivered())
                .isEqualTo(1);
    }

    @Test
    void aBodyThatStaysHoldsUpNobodyBehindIt() {
        sale.known();
        kept(NOW, Webhook.event("deliveries", "999", "0", SECOND), delivered(1));
        var pass = pass(NOW);
        kept(NOW, delivered(2));
        receiving.workOff(pass, NOW);

        assertThat(sale.store()
                        .ledger()
                        .tally(sale.campaign(), SentSale.USD)
                        .heard()
                        .delivered())
                .isEqualTo(2);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void anEventOfAMessageThatNobodyKnowsIsGivenUpAfterSixHoursAndCanBeToldAgain() {
        kept(NOW, delivered(0));
        pass(NOW.plus(ReceiveEvents.PATIENCE).minusMillis(1));

        assertThat(waiting()).isEqualTo(1);

        pass(NOW.plus(ReceiveEvents.PATIENCE));

        assertThat(waiting()).isZero();

        var leftover = sale.store()
                .eventInbox()
                .leftovers(ReceiveEvents.UNKNOWN_MESSAGE, 9)
                .single();
        sale.known();
        kept(NOW, leftover.body().text());
        pass(NOW);

        assertThat(sale.store()
                        .ledger()
                        .tally(sale.campaign(), SentSale.USD)
                        .heard()
                        .delivered())
                .isEqualTo(1);
    }

    @Test
    void whatIsToldOfAnUploadIsKeptToBeLookedAt() {
        var told = "{\"field\":\"marketing_messages_subscriber_upload_status\",\"custom_audience_id\":\"17\"}";
        kept(NOW, told);

        assertThat(pass(NOW).counts()).isEqualTo(HashMap.of(ReceiveEvents.UPLOAD_STATUS, 1L));
        assertThat(sale.store()
                        .eventInbox()
                        .leftovers(ReceiveEvents.UPLOAD_STATUS, 9)
                        .single()
                        .body())
                .isEqualTo(new EventBody(NOW, told));
    }

    @Test
    void noMoreThanSoManyBodiesStay() {
        List.range(0, ReceiveEvents.MOST_STAYING + 700)
                .forEach(number -> kept(NOW, Webhook.event("reads", "999", String.valueOf(number), SECOND)));
        var pass = pass(NOW);

        assertThat(pass.staying()).isEqualTo(ReceiveEvents.MOST_STAYING);
        assertThat(waiting()).isEqualTo(ReceiveEvents.MOST_STAYING);
        assertThat(sale.store().eventInbox().leftoverCounts())
                .isEqualTo(HashMap.of(ReceiveEvents.UNKNOWN_MESSAGE, 700L));
    }

    @Test
    void aBodyAtWhichTheReaderBreaksDownStaysAndTheOthersAreWorkedOff() {
        sale.known();
        kept(NOW, delivered(0), "poison", delivered(1));
        new ReceiveEvents(sale.store(), body -> {
                    if (body.text().equals("poison")) {
                        throw new IllegalStateException("a bug");
                    }
                    return READER.read(body);
                })
                .workOff(Pass.BEGIN, NOW.plus(Duration.ofDays(1)));

        assertThat(sale.store()
                        .eventInbox()
                        .waiting(9)
                        .map(waiting -> waiting.body().text()))
                .containsExactly("poison");
        assertThat(sale.store()
                        .ledger()
                        .tally(sale.campaign(), SentSale.USD)
                        .heard()
                        .delivered())
                .isEqualTo(2);
    }
}
