package dev.herald.http.console;

import dev.herald.application.port.AuditEntry;
import java.util.Locale;

/** An entry of the audit. */
record AuditLine(String at, String who, String act, String what, String from, String to) {

    static AuditLine of(AuditEntry entry) {
        return new AuditLine(
                Words.time(entry.at()),
                entry.who().toString(),
                entry.act().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                entry.what(),
                entry.from().getOrElse(""),
                entry.to().getOrElse(""));
    }
}
