package dev.herald.testkit.sandbox;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives equal values out as one object while there are at most {@value #MOST}; what is new after that stays its own.
 */
final class Shared<T> {
    private static final int MOST = 10_000;

    private final Map<T, T> values = new HashMap<>();

    T of(T value) {
        if (values.size() >= MOST) {
            return values.getOrDefault(value, value);
        }
        var known = values.putIfAbsent(value, value);
        return known == null ? value : known;
    }
}
