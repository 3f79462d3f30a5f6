package dev.herald.persistence.sql;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers to be bound to {@code ONE OF}. */
public record Numbers(List<Long> values) {

    /** These. */
    static Numbers of(Iterable<Long> values) {
        var numbers = new ArrayList<Long>();
        values.forEach(numbers::add);
        return new Numbers(numbers);
    }
}
