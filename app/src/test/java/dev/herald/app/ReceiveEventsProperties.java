package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.event.Pass;
import dev.herald.application.event.ReceiveEvents;
import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventReader;
import dev.herald.http.audience.IcuTimeZoneRegions;
import dev.herald.http.webhook.MetaEventReader;
import dev.herald.persistence.memory.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReceiveEventsProperties {
    private static final EventReader READER = new MetaEventReader(new IcuTimeZoneRegions());
    private static final int PEOPLE = 4;
    private static final Instant RECEIVED = SentSale.SENT_AT.plusSeconds(200_000);

    @Property(tries = 300)
    void theSameBodiesInAnyOrderAndWithAnyRepeatsEndInTheSameState(
            @ForAll("bodies") List<String> bodies, @ForAll Random dice) {
        var shuffled = new ArrayList<>(bodies);
        bodies.stream().filter(body -> dice.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, dice);

        assertThat(after(shuffled, dice.nextBoolean())).isEqualTo(after(bodies, true));
    }

    /** The state after bodies that came together, or each by itself. */
    private static io.vavr.collection.List<Object> after(List<String> bodies, boolean together) {
        var sale = SentSale.to(PEOPLE, new MemoryStore());
        sale.known();
        var receiving = new ReceiveEvents(sale.store(), READER);
        for (var body : bodies) {
            sale.store().eventInbox().keep(new EventBody(RECEIVED, body));
            if (!together) {
                receiving.workOff(Pass.BEGIN, RECEIVED);
            }
        }
        receiving.workOff(Pass.BEGIN, RECEIVED);
        return sale.state(PEOPLE + 2);
    }

    @Provide
    Arbitrary<List<String>> bodies() {
        var tokens = Arbitraries.integers().between(0, PEOPLE + 1).map(String::valueOf);
        var seconds = Arbitraries.longs().between(0, 100_000).map(later -> SentSale.SENT_AT.getEpochSecond() + later);
        var kinds = Arbitraries.of("echoes", "deliveries", "reads", "clicks", "delivery_failed");
        var messages = Arbitraries.of(SentSale.MESSAGE_ID, SentSale.MESSAGE_ID, SentSale.MESSAGE_ID, "999");
        var statuses = Arbitraries.of("RESUME_NOTIFICATIONS", "STOP_NOTIFICATIONS");
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(
                                5,
                                Combinators.combine(kinds, messages, tokens, seconds)
                                        .as(Webhook::event)),
                        net.jqwik.api.Tuple.of(
                                2,
                                Combinators.combine(tokens, statuses, seconds).as(Webhook::optIn)))
                .list()
                .ofMaxSize(12);
    }
}
