package dev.herald.http.console;

import dev.herald.domain.reason.Reason;
import java.util.Locale;

/** A reason of the catalogue. */
record ErrorLine(String key, String name, String scope, String explanation, String remedy) {

    static ErrorLine of(Reason reason) {
        return new ErrorLine(
                reason.key(),
                reason.name(),
                reason.scope().words(),
                reason.explanation(),
                reason.remedy().words());
    }

    boolean mentions(String words) {
        return (key + " " + name + " " + scope + " " + explanation + " " + remedy)
                .toLowerCase(Locale.ROOT)
                .contains(words.toLowerCase(Locale.ROOT));
    }
}
