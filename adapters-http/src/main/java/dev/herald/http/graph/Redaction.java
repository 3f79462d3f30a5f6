package dev.herald.http.graph;

import io.vavr.collection.Seq;

/** Makes text from outside fit to be shown: without secrets, without control characters, not too long. */
final class Redaction {
    /** 4 KiB of UTF-8, for what people read in a log. */
    private static final int MAX_BYTES = 4096;

    private static final String HIDDEN = "[hidden]";

    private final Seq<String> secrets;

    /** Hides these texts; a longer one first, in case it holds a shorter one. */
    Redaction(Seq<String> secrets) {
        this.secrets = secrets.filter(secret -> !secret.isEmpty()).distinct().sortBy(secret -> -secret.length());
    }

    /** The text as it may be shown, no character of it cut in half. */
    String apply(String text) {
        var shown = text;
        for (var secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
        }
        return Excerpt.ofBytes(shown, MAX_BYTES).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }
}
