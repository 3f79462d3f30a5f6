package dev.herald.application.dispatch;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/** The leased ranges, in the order in which they came: several at once, so that one slow call never idles the rest. */
final class RangesUnderWay {
    private final Map<Integer, RangeWork> byNumber = new LinkedHashMap<>();

    void add(RangeWork range) {
        byNumber.put(range.lease().range(), range);
    }

    Option<RangeWork> find(int number) {
        return Option.of(byNumber.get(number));
    }

    void remove(int number) {
        byNumber.remove(number);
    }

    Seq<RangeWork> all() {
        return List.ofAll(byNumber.values());
    }

    int size() {
        return byNumber.size();
    }

    /** How many are cleared and not yet attempted. */
    int queued() {
        return byNumber.values().stream().mapToInt(RangeWork::queued).sum();
    }

    /** Leaves whoever is not yet attempted for later. */
    void dropQueues() {
        byNumber.values().forEach(RangeWork::dropQueue);
    }

    /** The ranges in which nothing is left to do; they are not under way any more. */
    Seq<RangeWork> takeDone() {
        var done = all().filter(RangeWork::isDone);
        done.forEach(range -> remove(range.lease().range()));
        return done;
    }
}
