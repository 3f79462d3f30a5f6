package dev.herald.application.dispatch;

import dev.herald.application.port.RangeLease;
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

    /** The range under this very lease; none if it was given back, lost, or leased anew. */
    Option<RangeWork> find(RangeLease lease) {
        var range = byNumber.get(lease.range());
        return range != null && range.lease().fence() == lease.fence() ? Option.some(range) : Option.none();
    }

    void remove(RangeLease lease) {
        find(lease).forEach(range -> byNumber.remove(lease.range()));
    }

    /** Which leases hold for longer now; those that were to and don't are lost, and not under way any more. */
    void prolonged(Seq<RangeLease> asked, Seq<RangeLease> prolonged) {
        prolonged.forEach(lease -> find(lease).forEach(range -> range.prolong(lease)));
        var kept = prolonged.map(RangeLease::range).toSet();
        asked.reject(lease -> kept.contains(lease.range())).forEach(this::remove);
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
        done.forEach(range -> remove(range.lease()));
        return done;
    }
}
