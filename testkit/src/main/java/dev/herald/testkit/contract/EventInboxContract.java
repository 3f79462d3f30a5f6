package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox;
import dev.herald.application.port.EventInbox.Leftover;
import dev.herald.application.port.EventInbox.Waiting;
import dev.herald.application.port.EventInbox.WorkedOff;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every {@link EventInbox}. */
public abstract class EventInboxContract extends StoreContract {
    private static final int ALL = 100_000;
    private static final String UNKNOWN = "UNKNOWN_MESSAGE";

    private EventInbox inbox() {
        return store().eventInbox();
    }

    private static EventBody body(String text) {
        return new EventBody(NOW, text);
    }

    private void keep(String... texts) {
        List.of(texts).map(EventInboxContract::body).forEach(inbox()::keep);
    }

    private Seq<String> texts() {
        return inbox().waiting(ALL).map(Waiting::body).map(EventBody::text);
    }

    private static Leftover leftover(String why, String text) {
        return new Leftover(why, body(text));
    }

    private void workOff(Waiting waiting, Leftover... leftovers) {
        inbox().workedOff(List.of(new WorkedOff(waiting.number(), List.of(leftovers))));
    }

    @Test
    void nothingWaitsAtFirst() {
        assertThat(inbox().waiting(ALL)).isEmpty();
        assertThat(inbox().waitingCount()).isZero();
        assertThat(inbox().leftoverCounts()).isEmpty();
        assertThat(inbox().leftovers(UNKNOWN, ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"object\":\"page\"}",
                "it's \"quoted\" \\ ?1 :text %",
                "a\u0000b",
                "\r\n\t\u0001\u007f",
                "\u00e9\u2028\ufffd\uffff",
                "\ud83d\ude80",
                "<html>"
            })
    void aTextComesBackAsItWas(String text) {
        inbox().keep(body(text));

        assertThat(inbox().waiting(1).map(Waiting::body)).containsExactly(body(text));
    }

    @Test
    void aLongTextComesBackAsItWas() {
        var text = "\u00e9".repeat(512 * 1024);
        keep(text);

        assertThat(texts()).containsExactly(text);
    }

    @Test
    void theOldestComeFirstAndNoMoreThanAskedFor() {
        keep("a", "c", "b");

        assertThat(texts()).containsExactly("a", "c", "b");
        assertThat(inbox().waiting(2).map(Waiting::body)).containsExactly(body("a"), body("c"));
        assertThat(inbox().waiting(ALL).map(Waiting::number).toJavaList())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(inbox().waitingCount()).isEqualTo(3);
    }

    @Test
    void noMoreTextComesAtOnceThanMemoryHolds() {
        var text = "x".repeat(EventInbox.MOST_TEXT / 4 + 1);
        keep("first", text, text, text, text, "last");
        var bodies = inbox().waiting(ALL);

        assertThat(bodies).hasSize(5);
        assertThat(inbox().waiting(bodies.last().number(), ALL).map(Waiting::body))
                .containsExactly(body("last"));
    }

    @Test
    void aBodyThatIsLargerThanThatComesAlone() {
        keep("x".repeat(EventInbox.MOST_TEXT + 1), "last");

        assertThat(inbox().waiting(ALL)).hasSize(1);
    }

    @Test
    void thoseBehindANumberAreFoundWhetherItsBodyIsThereOrNot() {
        keep("a", "b", "c", "d");
        var second = inbox().waiting(2).last();

        assertThat(inbox().waiting(second.number(), 1).map(Waiting::body)).containsExactly(body("c"));

        workOff(second);

        assertThat(inbox().waiting(second.number(), ALL).map(Waiting::body)).containsExactly(body("c"), body("d"));
        assertThat(inbox().waiting(0, ALL).map(Waiting::body)).containsExactly(body("a"), body("c"), body("d"));
    }

    @Test
    void theSameTextTwiceIsTwoBodies() {
        keep("a", "a");

        assertThat(texts()).containsExactly("a", "a");
    }

    @Test
    void aBodyStaysUntilItIsWorkedOff() {
        keep("a", "b", "c");
        workOff(inbox().waiting(ALL).get(1));

        assertThat(texts()).containsExactly("a", "c");
        assertThat(inbox().waitingCount()).isEqualTo(2);
        assertThat(inbox().leftoverCounts()).isEmpty();
    }

    @Test
    void aNumberNeverComesBack() {
        keep("a");
        var first = inbox().waiting(1).head();
        workOff(first);
        keep("b");

        assertThat(inbox().waiting(1).head().number()).isGreaterThan(first.number());

        workOff(first);

        assertThat(texts()).containsExactly("b");
    }

    @Test
    void whatIsWorkedOffTwiceLeavesItsLeftoversOnce() {
        keep("a");
        var waiting = inbox().waiting(1).head();
        workOff(waiting, leftover(UNKNOWN, "x"));
        workOff(waiting, leftover(UNKNOWN, "x"));
        inbox().workedOff(List.of(new WorkedOff(waiting.number() + 1, List.of(leftover(UNKNOWN, "y")))));

        assertThat(inbox().leftoverCounts()).isEqualTo(HashMap.of(UNKNOWN, 1L));
        assertThat(inbox().leftovers(UNKNOWN, ALL)).containsExactly(leftover(UNKNOWN, "x"));
    }

    @Test
    void leftoversAreCountedByKindAndTheNewestComeFirst() {
        keep("a", "b");
        var bodies = inbox().waiting(ALL);
        inbox().workedOff(List.of(
                new WorkedOff(
                        bodies.get(0).number(),
                        List.of(leftover(UNKNOWN, "1"), leftover("BROKEN", "2"), leftover(UNKNOWN, "3"))),
                new WorkedOff(bodies.get(1).number(), List.of(leftover(UNKNOWN, "4")))));

        assertThat(inbox().leftoverCounts()).isEqualTo(HashMap.of(UNKNOWN, 3L, "BROKEN", 1L));
        assertThat(inbox().leftovers(UNKNOWN, 2)).containsExactly(leftover(UNKNOWN, "4"), leftover(UNKNOWN, "3"));
        assertThat(inbox().leftovers("BROKEN", ALL)).containsExactly(leftover("BROKEN", "2"));
        assertThat(inbox().leftovers("OTHER", ALL)).isEmpty();
    }

    @Test
    void theNewestTextsAreKeptAndTheOthersCounted() {
        keep("a");
        var many = Vector.range(0, EventInbox.LEFTOVERS_KEPT).map(number -> leftover(UNKNOWN, "text " + number));
        inbox().workedOff(List.of(new WorkedOff(
                inbox().waiting(1).head().number(),
                many.prepend(leftover("BROKEN", "old")).append(leftover(UNKNOWN, "new")))));

        assertThat(inbox().leftoverCounts())
                .isEqualTo(HashMap.of(UNKNOWN, EventInbox.LEFTOVERS_KEPT + 1L, "BROKEN", 1L));
        assertThat(inbox().leftovers("BROKEN", ALL)).isEmpty();

        var kept = inbox().leftovers(UNKNOWN, ALL);

        assertThat(kept).hasSize(EventInbox.LEFTOVERS_KEPT);
        assertThat(kept.head()).isEqualTo(leftover(UNKNOWN, "new"));
        assertThat(kept.last()).isEqualTo(leftover(UNKNOWN, "text 1"));
    }

    @Test
    void manyThreadsKeepAtOnceAndEachKeepsItsOrder() {
        var threads = Vector.range(0, 64);
        var each = Vector.range(0, 25);
        inbox();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.forEach(thread ->
                    executor.execute(() -> each.forEach(number -> keep("%d/%d".formatted(thread, number)))));
        }
        var kept = texts();

        assertThat(kept).hasSize(threads.size() * each.size());
        for (var thread : threads) {
            assertThat(kept.filter(text -> text.startsWith(thread + "/")))
                    .containsExactlyElementsOf(each.map(number -> thread + "/" + number));
        }
    }

    @Test
    void whoKeepsAndWhoWorksOffDoNotHinderEachOther() {
        inbox();
        var seen = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(() -> Vector.range(0, 200).forEach(number -> keep("text " + number)));
            executor.execute(() -> {
                while (seen.size() < 200) {
                    var bodies = inbox().waiting(50);
                    inbox().workedOff(bodies.map(body -> new WorkedOff(body.number(), List.empty())));
                    bodies.forEach(body -> seen.add(body.body().text()));
                }
            });
        }

        assertThat(seen).containsExactlyElementsOf(Vector.range(0, 200).map(number -> "text " + number));
        assertThat(inbox().waitingCount()).isZero();
    }
}
