package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Cleared.MESSAGE;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.lifetime;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Committed;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What holds when many work at once. */
public abstract class LedgerConcurrencyContract extends LedgerContract {
    private static final int THREADS = 8;
    private static final int WINDOW = 4;
    private static final int BUDGET_MESSAGES = 37;
    private static final Budget SMALL = lifetime("0.74"); // 37 messages of 0.02

    private <T> Seq<T> atOnce(Collection<Callable<T>> work) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return List.ofAll(results);
        } catch (ExecutionException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Works a range off, and gives every third message's money back. */
    private Seq<Attempting> workOff(RangeLease lease) {
        var stands = Vector.<Attempting>empty();
        var recipients = ledger().recipients(lease, NOW).map(Recipient::subscription);
        for (var window : recipients.grouped(WINDOW)) {
            for (var attempt : commit(lease, window).attempts()) {
                assertWithinBudget(lease.campaign());
                if (attempt.id().hashCode() % 3 == 0) {
                    record(attempt.rejected(HeraldReason.SAME_PERSON, NOW));
                } else {
                    record(attempt.accepted(Option.none(), NOW));
                    stands = stands.append(attempt);
                }
            }
        }
        return stands;
    }

    private Committed commit(RangeLease lease, Seq<Subscription> people) {
        var window = people.map(to -> intent(lease.campaign(), to, PRICE));
        return ledger().commitIntents(lease, MESSAGE, SMALL, window, TODAY, NOW).get();
    }

    private void assertWithinBudget(long campaign) {
        assertThat(SMALL.room(spending(campaign)).micros()).isNotNegative();
    }

    private Seq<RangeLease> leases(long campaign) {
        return Stream.continually(() -> leaseAt(campaign, NOW))
                .takeWhile(Option::isDefined)
                .map(Option::get)
                .toVector();
    }

    @Test
    void aSmallBudgetIsNeverExceededAndUsedToTheLastMessage() {
        var campaign = campaign("sale", persons(180), 180 / (THREADS + 1));
        var leases = leases(campaign);
        var stand = atOnce(leases.init()
                        .map(lease -> (Callable<Seq<Attempting>>) () -> workOff(lease))
                        .asJava())
                .flatMap(attempts -> attempts)
                // Money that came back after everybody else was turned away.
                .appendAll(workOff(leases.last()));

        assertThat(stand).hasSize(BUDGET_MESSAGES);
        assertThat(tally(campaign).accepted()).isEqualTo(BUDGET_MESSAGES);
        assertThat(spending(campaign).reserved()).isEqualTo(PRICE.times(BUDGET_MESSAGES));
    }

    @Test
    void oneTokenWantedByManyCampaignsAtOnceIsMessagedOnce() {
        var audience = audience("a", persons(20));
        var work = Vector.range(0, THREADS)
                .map(number -> lease(campaign("campaign-" + number, audience, 100)))
                .map(lease -> (Callable<Seq<Attempting>>)
                        () -> commit(lease, persons(20)).attempts());
        var tokens = atOnce(work.asJava())
                .flatMap(attempts -> attempts)
                .map(Attempting::id)
                .map(DeliveryId::token);

        assertThat(tokens).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void onePersonWithManyTokensIsMessagedOnce() {
        var tokens = Vector.range(0, THREADS).map(number -> token(number, 1));
        var lease = lease(campaign("sale", tokens, 100));
        var work = tokens.map(token -> (Callable<Committed>) () -> commit(lease, List.of(token)));

        assertThat(atOnce(work.asJava()).flatMap(Committed::attempts)).hasSize(1);
    }

    @Test
    void aRangeWantedByManyAtOnceIsLeasedOnce() {
        var campaign = campaign("sale", persons(10), 100);
        Callable<Option<RangeLease>> lease = () -> leaseAt(campaign, NOW);

        assertThat(atOnce(Vector.fill(THREADS, () -> lease).asJava()).flatMap(leased -> leased))
                .hasSize(1);
    }

    @Test
    void importsAtOnceLoseNothing() {
        var accounts = Vector.range(0, THREADS)
                .map(number ->
                        List.of(Samples.person(7).withOptIn(NOW.plusSeconds(number)), Samples.person(100 + number)));
        var audiences = Vector.range(0, THREADS).map(number -> subscriptions().beginAudience(PAGE + "-" + number));
        atOnce(accounts.zip(audiences)
                .map(both -> (Callable<Long>) () -> subscriptions().add(both._2, both._1))
                .asJava());

        assertThat(subscriptions().find(Samples.person(7).token()))
                .contains(Samples.person(7).withOptIn(NOW.plusSeconds(THREADS - 1)));
        assertThat(accounts.flatMap(both -> subscriptions().find(both.last().token())))
                .hasSize(THREADS);
    }
}
