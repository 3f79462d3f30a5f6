package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.audience.ImportProgress;
import dev.herald.application.audience.ImportSubscriptions;
import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.AudienceSource.Line;
import dev.herald.application.port.Rejects;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.memory.MemoryStore;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An import whose source or store breaks in the middle. */
class ImportSubscriptionsTest {
    private static final int LINES = 60_000;
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");

    private final Store store = new MemoryStore();

    private static Subscription subscriber(int number) {
        var page = new Fact<>(new PageId("1"), Fact.Source.TOLD, NOW);
        return Subscription.of(new SubscriptionToken("token-" + number), page);
    }

    /** A source of so many lines that breaks off after some of them. */
    private record Source(int lines, Option<RuntimeException> end) implements AudienceSource {
        @Override
        public String fingerprint() {
            return "source";
        }

        @Override
        public void read(Lines taker) {
            for (var number = 0; number < lines; number++) {
                taker.take(new Line.Row(subscriber(number)));
            }
            end.forEach(broken -> {
                throw broken;
            });
        }
    }

    @Test
    void whatBreaksTheSourceBreaksTheImportAndAllThatWasReportedIsIn() {
        var reported = new ArrayList<Long>();
        var broken = new IllegalStateException("the source broke off");
        ImportProgress progress = (lines, share) -> reported.add(lines);

        assertThatThrownBy(() -> new ImportSubscriptions(store)
                        .run(new Source(LINES + 1, Option.some(broken)), Rejects.UNWANTED, progress))
                .isSameAs(broken);

        assertThat(reported).last().isEqualTo((long) LINES);
        assertThat(store.subscriptions().find(subscriber(LINES - 1).token())).isNotEmpty();
        assertThat(store.subscriptions().findAudience("source")).isEmpty();
    }

    @Test
    void anImportThatBrokeOffBeginsAnewAndEndsWithEverybody() {
        assertThatThrownBy(() -> new ImportSubscriptions(store)
                        .run(new Source(LINES / 2, Option.some(new IllegalStateException("broken")))))
                .hasMessage("broken");

        var audience = new ImportSubscriptions(store).run(new Source(LINES, Option.none()));

        assertThat(audience.lines()).isEqualTo(LINES);
        assertThat(audience.subscribers()).isEqualTo(LINES);
    }

    @Test
    void whatBreaksTheStoreBreaksTheImportAndNothingIsReadOnForNobody() {
        var taken = new AtomicInteger();
        var reported = new ArrayList<Long>();
        var failing = new FailingAtCall(3, store.subscriptions());
        AudienceSource endless = new AudienceSource() {
            @Override
            public String fingerprint() {
                return "endless";
            }

            @Override
            public void read(Lines lines) {
                while (true) {
                    lines.take(new Line.Row(subscriber(taken.getAndIncrement())));
                }
            }
        };

        assertThatThrownBy(() -> new ImportSubscriptions(failing.store())
                        .run(endless, Rejects.UNWANTED, (lines, share) -> reported.add(lines)))
                .hasMessage("the disk is full");

        var takenAtTheEnd = taken.get();
        assertThat(reported).hasSize(2);
        assertThat(store.subscriptions()
                        .find(subscriber(Math.toIntExact(reported.getLast()) - 1)
                                .token()))
                .isNotEmpty();
        assertThat(taken.get()).as("the reader has ended").isEqualTo(takenAtTheEnd);
    }

    /** A store that can't add any more from a call on. */
    private record FailingAtCall(int call, Subscriptions behind) {
        Store store() {
            var calls = new AtomicInteger();
            var subscriptions = proxy(Subscriptions.class, behind, name -> {
                if (name.equals("add") && calls.incrementAndGet() >= call) {
                    throw new IllegalStateException("the disk is full");
                }
            });
            return (Store) Proxy.newProxyInstance(
                    Store.class.getClassLoader(),
                    new Class<?>[] {Store.class},
                    (self, method, arguments) -> subscriptions);
        }

        private static <T> T proxy(Class<T> port, T behind, java.util.function.Consumer<String> before) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                        before.accept(method.getName());
                        try {
                            return method.invoke(behind, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    }));
        }
    }
}
