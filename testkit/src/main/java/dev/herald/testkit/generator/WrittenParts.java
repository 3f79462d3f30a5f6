package dev.herald.testkit.generator;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Drafts that consist of texts alone, and of too many to name each.
 *
 * @param fine what may stand in each part, in the order of the draft
 * @param make the draft of its parts
 */
record WrittenParts<T>(Map<String, Generator<Option<String>>> fine, Function<Seq<Option<String>>, T> make) {

    static <T> WrittenParts<T> of(Function<Seq<Option<String>>, T> make) {
        return new WrittenParts<>(LinkedHashMap.empty(), make);
    }

    /** The same with one more part. */
    WrittenParts<T> with(String part, Generator<String> texts) {
        return new WrittenParts<>(fine.put(part, TextSlips.given(texts)), make);
    }

    /** Drafts with nothing wrong. */
    Generator<T> drafts() {
        return together(fine.values());
    }

    /** The slip in its part, with nothing wrong in the others. */
    Slip<T> with(Slip<Option<String>> slip) {
        // A map that is linked keeps the place of what is put again.
        return slip.within("", given -> together(fine.put(slip.path(), given).values()));
    }

    private Generator<T> together(Seq<Generator<Option<String>>> parts) {
        Generator<Seq<Option<String>>> none = Generator.constant(List.empty());
        return parts.foldLeft(none, (all, part) -> Generator.combine(all, part, (begun, next) -> begun.append(next)))
                .map(make);
    }
}
