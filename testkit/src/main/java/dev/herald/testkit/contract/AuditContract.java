package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Audit;
import dev.herald.application.port.AuditEntry;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What holds of every {@link Audit}. */
public abstract class AuditContract extends StoreContract {
    private static final Actor ANNA = new Actor("anna");
    private static final int ALL = 1000;

    private Audit audit() {
        return store().audit();
    }

    private static AuditEntry budget(String campaign, String from, String to) {
        return AuditEntry.of(NOW, ANNA, Act.BUDGET, campaign).changing(Option.some(from), Option.some(to));
    }

    @Test
    void nothingIsTakenDownAtFirst() {
        assertThat(audit().newest(ALL)).isEmpty();
        assertThat(audit().latest(Act.BUDGET, "sale")).isEmpty();
    }

    @Test
    void anEntryComesBackAsItWasTakenDown() {
        var full = new AuditEntry(
                NOW.plusMillis(1),
                new Actor("Ann-Żaneta O'Neil \"the\" \\ boss ?1 :x %"),
                Act.BUDGET,
                "campaign 'ś' ; DROP TABLE audit; -- \u2028 \ud83d\ude80",
                Option.some("50.00 USD\n\t"),
                Option.some("80.00 USD \u001a0"));
        var bare = AuditEntry.of(NOW, Actor.HERALD, Act.PAUSED, "sale");
        List.of(full, bare).forEach(audit()::record);

        assertThat(audit().newest(ALL)).containsExactly(bare, full);
    }

    @Test
    void theOrderIsThatInWhichEntriesWereTakenDownWhateverTheirInstants() {
        var entries = Vector.range(0, 5)
                .map(number -> AuditEntry.of(NOW.minusSeconds(number), ANNA, Act.RESUMED, "page " + number));
        entries.forEach(audit()::record);

        assertThat(audit().newest(ALL)).containsExactlyElementsOf(entries.reverse());
        assertThat(audit().newest(2)).containsExactly(entries.get(4), entries.get(3));
    }

    @Test
    void pageByPageEveryEntryComesOnceWhateverIsTakenDownMeanwhile() {
        var entries = Vector.range(0, 7).map(number -> AuditEntry.of(NOW, ANNA, Act.RESUMED, "page " + number));
        entries.forEach(audit()::record);

        var first = audit().newest(Option.none(), 3);
        audit().record(budget("sale", "10", "20"));
        var second = audit().newest(Option.some(first.last().number()), 3);
        var third = audit().newest(Option.some(second.last().number()), 3);

        assertThat(first.appendAll(second).appendAll(third).map(Audit.Numbered::entry))
                .containsExactlyElementsOf(entries.reverse());
        assertThat(audit().newest(Option.some(third.last().number()), 3)).isEmpty();
        assertThat(audit().newest(Option.some(Long.MIN_VALUE), 3)).isEmpty();
    }

    @Test
    void theLatestEntryOfAnActToOneThingIsFound() {
        var first = budget("sale", "10", "20");
        var second = budget("sale", "20", "30");
        var other = budget("sales", "1", "2");
        List.of(first, second, other, AuditEntry.of(NOW, ANNA, Act.PAUSED, "sale"))
                .forEach(audit()::record);

        assertThat(audit().latest(Act.BUDGET, "sale")).contains(second);
        assertThat(audit().latest(Act.BUDGET, "sal")).isEmpty();
        assertThat(audit().latest(Act.LIFTED, "sale")).isEmpty();
    }

    @Test
    void theSameTwiceIsTwoEntries() {
        var entry = budget("sale", "10", "20");
        audit().record(entry);
        audit().record(entry);

        assertThat(audit().newest(ALL)).containsExactly(entry, entry);
    }

    @Test
    void manyThreadsTakeDownAtOnceAndNothingIsLost() {
        var threads = Vector.range(0, 8);
        var each = Vector.range(0, 20);
        audit();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.forEach(thread -> executor.execute(() -> each.forEach(
                    number -> audit().record(AuditEntry.of(NOW, ANNA, Act.RESUMED, thread + "/" + number)))));
        }

        assertThat(audit().newest(ALL).map(AuditEntry::what))
                .containsExactlyInAnyOrderElementsOf(
                        threads.flatMap(thread -> each.map(number -> thread + "/" + number)));
    }
}
