package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Cleared.MESSAGE;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.lifetime;
import static dev.herald.testkit.contract.Samples.persons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.Heard;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.Store;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A run and, beside it, somebody who takes in what the API tells, on one place. */
public abstract class BesideContract extends LedgerContract {
    private static final int PEOPLE = 120;
    private static final int WINDOW = 4;
    private static final Budget SMALL = lifetime("0.30"); // 15 messages of 0.02: more only as failures give back
    private static final String MESSAGE_ID = "120211";

    /** Opens the place of an open store once more, beside it. */
    protected abstract Store openBeside();

    private static void atOnce(Callable<Object> one, Callable<Object> other) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var ended : threads.invokeAll(List.of(one, other))) {
                ended.get();
            }
        } catch (ExecutionException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static MessageEvent event(Attempting attempt, DeliveryEvent event) {
        return new MessageEvent(MESSAGE_ID, attempt.id().token(), Option.none(), event);
    }

    /** Attempts as many as the money allows, and says of each that it is on its way. */
    private Seq<Attempting> run(long campaign, BlockingQueue<Attempting> sent) throws InterruptedException {
        var lease = lease(campaign);
        var all = Vector.<Attempting>empty();
        for (var window : persons(PEOPLE).grouped(WINDOW)) {
            var intents = window.map(to -> intent(campaign, to, PRICE));
            var committed = ledger().commitIntents(lease, MESSAGE, SMALL, intents, TODAY, NOW)
                    .get();
            assertThat(SMALL.room(committed.spending()).micros()).isNotNegative();
            for (var attempt : committed.attempts()) {
                sent.put(attempt);
                record(attempt.accepted(Option.some("id"), NOW));
            }
            all = all.appendAll(committed.attempts());
        }
        return all;
    }

    @Test
    void whatEitherWritesTheOtherSeesAtOnce() {
        var campaign = campaign(persons(1).toJavaArray(Subscription[]::new));
        try (var beside = openBeside()) {
            store().campaigns().remember(campaign, new RemoteCampaign(MESSAGE_ID, 100));
            var attempt = attempt(lease(campaign), persons(1).head());
            beside.ledger().hear(Vector.of(event(attempt, new DeliveryEvent.Delivered(NOW))));

            assertThat(spending(campaign)).isEqualTo(new Spending(Samples.usd("0"), PRICE, PRICE, PRICE));

            beside.eventInbox().keep(new EventBody(NOW, "one"));
            store().eventInbox().keep(new EventBody(NOW, "two"));

            assertThat(store().eventInbox().waitingCount()).isEqualTo(2);
            assertThat(beside.eventInbox().waiting(2))
                    .isEqualTo(store().eventInbox().waiting(2));
        }
    }

    @Test
    void theMoneyHoldsWhileOneAttemptsAndTheOtherHears() {
        var campaign = campaign(persons(PEOPLE).toJavaArray(Subscription[]::new));
        store().campaigns().remember(campaign, new RemoteCampaign(MESSAGE_ID, 100));
        var sent = new ArrayBlockingQueue<Attempting>(PEOPLE);
        var all = new ArrayList<Attempting>();
        var delivered = new AtomicInteger();
        var failed = new AtomicInteger();
        var running = new AtomicBoolean(true);
        try (var beside = openBeside()) {
            atOnce(
                    () -> {
                        var attempts = run(campaign, sent);
                        running.set(false);
                        return all.addAll(attempts.asJava());
                    },
                    () -> {
                        while (running.get() || !sent.isEmpty()) {
                            var attempt = sent.poll(1, TimeUnit.MILLISECONDS);
                            if (attempt != null) {
                                var arrives = attempt.id().hashCode() % 8 == 0;
                                (arrives ? delivered : failed).incrementAndGet();
                                var word = arrives
                                        ? new DeliveryEvent.Delivered(NOW)
                                        : new DeliveryEvent.Failed(NOW, "dropped");
                                assertThat(beside.ledger().hear(Vector.of(event(attempt, word))))
                                        .isEmpty();
                                beside.eventInbox()
                                        .keep(new EventBody(NOW, attempt.id().toString()));
                            }
                        }
                        return sent;
                    });
        }
        var spent = PRICE.times(delivered.get());

        assertThat(all).hasSize(delivered.get() + failed.get());
        assertThat(spending(campaign)).isEqualTo(new Spending(Samples.usd("0"), spent, spent, spent));
        assertThat(tally(campaign).accepted()).isEqualTo(all.size());
        assertThat(tally(campaign).heard()).isEqualTo(new Heard(delivered.get(), delivered.get(), 0, 0, failed.get()));
        assertThat(store().eventInbox().waitingCount()).isEqualTo(all.size());
    }
}
