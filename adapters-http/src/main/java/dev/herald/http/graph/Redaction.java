package dev.herald.http.graph;

import io.vavr.collection.Seq;

/** Makes text from outside fit to be shown: without secrets, without control characters, not too long. */
final class Redaction {
    /** 4 KiB, for what people read in a log. */
    private static final int MAX_LENGTH = 4096;

    private static final String HIDDEN = "[hidden]";

    private final Seq<String> secrets;

    /** Hides these texts; a longer one first, in case it holds a shorter one. */
    Redaction(Seq<String> secrets) {
        this.secrets = secrets.filter(secret -> !secret.isEmpty()).distinct().sortBy(secret -> -secret.length());
    }

    String apply(String text) {
        var shown = text;
        for (var secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
        }
        return shown.substring(0, Math.min(shown.length(), MAX_LENGTH)).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }
}
