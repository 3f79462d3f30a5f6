package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.dispatch.Progress;
import dev.herald.application.port.ForwardingStore;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.application.port.Tally;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.testkit.simulation.ForwardingLedger;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report of a campaign that somebody sends meanwhile adds up: everybody is in it, once. */
class ReportWhileSendingTest {
    private static final int DEALT_WITH = 7;

    @TempDir
    private Path folder;

    private final AtomicInteger toDealWith = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"memory", "SQLITE", "POSTGRESQL"})
    void whoeverIsDealtWithBetweenTheTwoCountsIsStillToDoAsOfTheFirst(String store) throws Exception {
        try (var herald = begun(store)) {
            var before = herald.report().get();
            toDealWith.set(DEALT_WITH);
            var meanwhile = herald.report().get();
            var after = herald.report().get();

            assertThat(before.stillToDo()).isGreaterThan(DEALT_WITH);
            assertThat(meanwhile.stillToDo()).isEqualTo(before.stillToDo());
            assertThat(meanwhile.withheld()).isEqualTo(before.withheld());
            assertThat(after.stillToDo()).isEqualTo(before.stillToDo() - DEALT_WITH);
            assertThat(after.withheld()).isEqualTo(before.withheld() + DEALT_WITH);
            assertThat(List.of(before, meanwhile, after)).allSatisfy(ReportWhileSendingTest::assertAddsUp);
        }
    }

    private static void assertAddsUp(CampaignAccount account) {
        assertThat(account.withheld()
                        + account.accepted()
                        + account.rejected().values().sum().longValue()
                        + account.inDoubt()
                        + account.postponed()
                        + account.stillToDo())
                .isEqualTo(account.subscribers());
    }

    /** A campaign whose budget is used up long before everybody has the message. */
    private Herald begun(String store) throws Exception {
        var example = Example.copied(folder, "summer-sale");
        example.keepLines(300);
        example.edit(text -> text.replace("lifetime: \"250.00\"", "lifetime: \"1.00\""));
        var herald = Herald.campaign(example.file())
                .withDatabase(
                        store.equals("memory")
                                ? "memory:"
                                : Database.valueOf(store).url(folder))
                .withAdditions(Additions.NONE.withStore(BusyStore::new))
                .open()
                .get();
        herald.run(false, new Consent.Missing(), Progress.UNWATCHED).get();
        return herald;
    }

    /** A store that somebody else works on. */
    private final class BusyStore extends ForwardingStore {
        BusyStore(Store store) {
            super(store);
        }

        @Override
        public Ledger ledger() {
            return new BusyLedger(super.ledger());
        }
    }

    /** Right after its rows were counted, another run deals with some more people, if there is one. */
    private final class BusyLedger extends ForwardingLedger {
        BusyLedger(Ledger ledger) {
            super(ledger);
        }

        @Override
        public Tally tally(long campaign, Currency currency) {
            var counted = super.tally(campaign, currency);
            var people = toDealWith.getAndSet(0);
            if (people > 0) {
                withhold(campaign, people);
            }
            return counted;
        }

        private void withhold(long campaign, int people) {
            var now = Instant.now();
            var lease = lease(campaign, "another", now, Duration.ofMinutes(1)).get();
            var some = recipients(lease, now).take(people).map(recipient -> {
                var planned = recipient.planned(campaign);
                var subject = new Subject(Scope.RECIPIENT, planned.id().token().value());
                var denial = new Denial(HeraldReason.SUPPRESSED, subject, Option.none());
                return planned.withheld(List.of(denial), Option.none());
            });
            assertThat(withhold(lease, some)).contains(people);
            finish(lease);
        }
    }
}
