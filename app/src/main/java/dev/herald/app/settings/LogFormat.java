package dev.herald.app.settings;

import java.util.Locale;

/** How logs are written. */
public enum LogFormat {
    /** A line for people. */
    TEXT,
    /** One JSON object a line. */
    JSON;

    /** As people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
