package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.event.EventWorker;
import dev.herald.application.event.Pass;
import dev.herald.application.event.ReceiveEvents;
import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox;
import dev.herald.application.port.EventReader;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.http.audience.IcuTimeZoneRegions;
import dev.herald.http.webhook.MetaEventReader;
import dev.herald.persistence.memory.MemoryStore;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What breaks down, and how much is handed over at once. */
class EventWorkerTest {
    private static final EventReader READER = new MetaEventReader(new IcuTimeZoneRegions());
    private static final InstantSource CLOCK = InstantSource.fixed(SentSale.SENT_AT);

    private final SentSale sale = SentSale.to(3, new MemoryStore());

    private void kept(String... bodies) {
        List.of(bodies).forEach(body -> sale.store().eventInbox().keep(new EventBody(SentSale.SENT_AT, body)));
    }

    /** A part of a store, with an eye on the calls of it. */
    private static <T> T watched(Class<T> kind, T part, BiConsumer<String, Object[]> watcher) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, given) -> {
                    var arguments = given == null ? new Object[0] : given;
                    watcher.accept(method.getName(), arguments);
                    try {
                        return method.invoke(part, arguments);
                    } catch (InvocationTargetException broken) {
                        throw broken.getCause();
                    }
                }));
    }

    private Store with(Object part) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, given) ->
                        method.getReturnType().isInstance(part) ? part : method.invoke(sale.store(), given));
    }

    @Test
    void anErrorDoesNotEndTheWork() throws InterruptedException {
        var broken = new CountDownLatch(1);
        var inbox = watched(EventInbox.class, sale.store().eventInbox(), (call, arguments) -> {
            if (call.equals("waiting") && broken.getCount() > 0) {
                broken.countDown();
                throw new OutOfMemoryError("a large body");
            }
        });
        kept("{}");
        var worker = EventWorker.start(new ReceiveEvents(with(inbox), READER), CLOCK);
        broken.await();
        worker.close();

        assertThat(sale.store().eventInbox().waitingCount()).isZero();
    }

    @Test
    void aBodyAtWhichTheReaderRunsOutOfMemoryStaysAndTheOthersAreWorkedOff() {
        kept("{}", "poison", "{}");
        var pass = new ReceiveEvents(sale.store(), body -> {
                    if (body.text().equals("poison")) {
                        throw new StackOverflowError();
                    }
                    return READER.read(body);
                })
                .workOff(Pass.BEGIN, SentSale.SENT_AT);

        assertThat(pass.isAtEnd()).isTrue();
        assertThat(sale.store()
                        .eventInbox()
                        .waiting(9)
                        .map(waiting -> waiting.body().text()))
                .containsExactly("poison");
    }

    @Test
    void noMoreThanFiveHundredEventsAreToldAtOnce() {
        sale.known();
        var sizes = new ArrayList<Integer>();
        var ledger = watched(Ledger.class, sale.store().ledger(), (call, arguments) -> {
            if (call.equals("hear")) {
                sizes.add(((Seq<?>) arguments[0]).size());
            }
        });
        var one = Webhook.event("reads", SentSale.MESSAGE_ID, "0", SentSale.SENT_AT.getEpochSecond());
        var entry = one.substring(one.indexOf("[") + 1, one.lastIndexOf("]"));
        kept(one.replace(entry, List.fill(1200, entry).mkString(",")));
        new ReceiveEvents(with(ledger), READER).workOff(Pass.BEGIN, SentSale.SENT_AT);

        assertThat(sizes).containsExactly(500, 500, 200);
        assertThat(sale.store().eventInbox().waitingCount()).isZero();
    }

    @Test
    void aPassGoesOnBehindATextThatTookUpTheWholeBatch() {
        kept("x".repeat(EventInbox.MOST_TEXT), "{}");
        var receiving = new ReceiveEvents(sale.store(), READER);
        var pass = receiving.workOff(Pass.BEGIN, SentSale.SENT_AT);

        assertThat(pass.isAtEnd()).isFalse();
        assertThat(receiving.workOff(pass, SentSale.SENT_AT).isAtEnd()).isTrue();
        assertThat(sale.store().eventInbox().waitingCount()).isZero();
    }
}
