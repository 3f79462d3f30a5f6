package dev.herald.http.words;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Sentences below a title, at least one. */
public record Part(String title, Seq<String> sentences) {

    /** The part; none without sentences. */
    public static Seq<Part> of(String title, Seq<String> sentences) {
        return sentences.isEmpty() ? List.empty() : List.of(new Part(title, sentences));
    }
}
