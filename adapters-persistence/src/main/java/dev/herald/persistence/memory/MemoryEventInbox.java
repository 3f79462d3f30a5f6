package dev.herald.persistence.memory;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox;
import dev.herald.persistence.forgetting.Mentions;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.TreeMap;

/** Has a lock of its own: nothing that happens to the rest of the store holds back what comes in. */
final class MemoryEventInbox implements EventInbox {
    private final OneAtATime one = new OneAtATime();
    private final TreeMap<Long, EventBody> waiting = new TreeMap<>();
    private final Deque<Leftover> newestLeftovers = new ArrayDeque<>();
    private Map<String, Long> leftoverCounts = HashMap.empty();
    private long lastNumber;

    @Override
    public void keep(EventBody body) {
        one.run(() -> {
            lastNumber++;
            waiting.put(lastNumber, body);
        });
    }

    @Override
    public Seq<Waiting> waiting(long after, int limit) {
        return one.get(() -> {
            var oldest = new ArrayList<Waiting>();
            var text = 0L;
            for (var entry : waiting.tailMap(after, false).entrySet()) {
                if (oldest.size() == limit || text >= MOST_TEXT) {
                    break;
                }
                oldest.add(new Waiting(entry.getKey(), entry.getValue()));
                text += entry.getValue().text().length();
            }
            return Vector.ofAll(oldest);
        });
    }

    @Override
    public void workedOff(Seq<WorkedOff> bodies) {
        one.run(() -> bodies.filter(body -> waiting.remove(body.number()) != null)
                .flatMap(WorkedOff::leftovers)
                .forEach(this::keepLeftover));
    }

    private void keepLeftover(Leftover leftover) {
        leftoverCounts = leftoverCounts.put(leftover.why(), 1L, Long::sum);
        newestLeftovers.addFirst(leftover);
        if (newestLeftovers.size() > LEFTOVERS_KEPT) {
            newestLeftovers.removeLast();
        }
    }

    /** Forgets what mentions one of these; how many texts did. */
    int forget(Seq<String> mentions) {
        return one.get(() -> {
            var told = Vector.ofAll(waiting.entrySet())
                    .filter(body -> mentions.exists(body.getValue().text()::contains));
            told.forEach(body -> waiting.put(body.getKey(), nameless(body.getValue(), mentions)));
            var kept = newestLeftovers.size();
            newestLeftovers.removeIf(leftover -> mentions.exists(leftover.body().text()::contains));
            return told.size() + kept - newestLeftovers.size();
        });
    }

    private static EventBody nameless(EventBody body, Seq<String> mentions) {
        return new EventBody(
                body.receivedAt(),
                mentions.foldLeft(body.text(), (text, mention) -> text.replace(mention, Mentions.NOBODY)));
    }

    @Override
    public long waitingCount() {
        return one.get(() -> (long) waiting.size());
    }

    @Override
    public Map<String, Long> leftoverCounts() {
        return one.get(() -> leftoverCounts);
    }

    @Override
    public Seq<Leftover> leftovers(String why, int limit) {
        return one.get(() -> Vector.ofAll(newestLeftovers.stream()
                .filter(leftover -> leftover.why().equals(why))
                .limit(limit)));
    }
}
