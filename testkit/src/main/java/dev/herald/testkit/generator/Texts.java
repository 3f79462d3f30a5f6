package dev.herald.testkit.generator;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Texts, see {@link Generator#text}. Long ones cost more than all the rest of an aggregate, and only their length tells. */
final class Texts {
    private static final int SHORT = 12;

    private Texts() {}

    static Generator<String> of(String characters, int fewest, int most) {
        var character = Generator.of(List.ofAll(characters.toCharArray()));
        var brief = character.list(fewest, Math.min(fewest + SHORT, most));
        return Generator.oneOf(brief, brief, brief, brief, character.list(most, most))
                .map(Seq::mkString);
    }
}
