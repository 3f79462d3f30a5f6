package dev.herald.persistence.forgetting;

import io.vavr.collection.List;

/**
 * How an id stands in JSON, as a text of its own: in quotation marks, with what must be escaped escaped, and slashes either
 * way (PHP, which Meta's servers speak, escapes them).
 */
public final class Mentions {
    /** What takes the place of an id: a text that is no id, so that whoever reads the event finds nobody in it. */
    public static final String NOBODY = "\"\"";

    private Mentions() {}

    static List<String> of(List<String> ids) {
        return ids.flatMap(id -> {
                    var escaped = id.replace("\\", "\\\\").replace("\"", "\\\"");
                    return List.of(escaped, escaped.replace("/", "\\/"));
                })
                .map(text -> '"' + text + '"')
                .distinct();
    }
}
