package dev.herald.testkit.sandbox;

import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Which codes of the catalogue the sandbox has answered, by its state or by a fault, at whichever call, and how often. */
final class Coverage {
    private final Map<ErrorCode, Long> answered = new EnumMap<>(ErrorCode.class);

    /** Counts an answer; one with a code that the catalogue does not have is none. */
    void count(int code) {
        ErrorCode.of(code).forEach(known -> answered.merge(known, 1L, Long::sum));
    }

    SortedMap<Integer, Long> answered() {
        return TreeMap.ofAll(answered).bimap(ErrorCode::code, Function.identity());
    }

    Seq<Integer> missing() {
        return Array.of(ErrorCode.values()).reject(answered::containsKey).map(ErrorCode::code);
    }
}
