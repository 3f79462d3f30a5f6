package dev.herald.persistence.sql;

import java.util.ArrayList;
import java.util.List;

/** Texts to be bound to {@code ONE OF}. */
public record Texts(List<String> values) {

    /** The texts of these. */
    static Texts of(Iterable<?> values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.toString()));
        return new Texts(texts);
    }
}
