package dev.herald.domain.reason;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** Finds a reason by its key: the API's, Herald's own, and a team's. */
public final class ReasonCatalogue {
    private static final Pattern UNKNOWN_CODE = Pattern.compile("UNKNOWN_(0|-?[1-9]\\d{0,9})");

    private final Map<String, Reason> byKey;

    private ReasonCatalogue(Map<String, Reason> byKey) {
        this.byKey = byKey;
    }

    /** A catalogue that knows these reasons besides the API's and Herald's own. */
    public static ReasonCatalogue with(Seq<Reason> others) {
        Seq<Reason> known = List.<Reason>of(ErrorCode.values())
                .appendAll(List.of(HeraldReason.values()))
                .appendAll(List.of(GraphReason.values()));
        return new ReasonCatalogue(
                known.appendAll(others).foldLeft(HashMap.empty(), (found, reason) -> found.put(reason.key(), reason)));
    }

    /** The reason with this key; none if nobody knows it, as when a team has taken a reason of its own away. */
    public Option<Reason> find(String key) {
        return byKey.get(key).orElse(() -> unknownCode(key));
    }

    /** All of them, in the order of their keys. */
    public Seq<Reason> all() {
        return byKey.values().toVector().sortBy(Reason::key);
    }

    private static Option<Reason> unknownCode(String key) {
        var unknown = UNKNOWN_CODE.matcher(key);
        return unknown.matches()
                ? Option.some(Long.parseLong(unknown.group(1)))
                        .filter(code -> code == code.intValue())
                        .map(code -> new UnknownCode(code.intValue()))
                : Option.none();
    }
}
