package dev.herald.app.settings;

/** How logs are written. */
public enum LogFormat {
    /** A line for people. */
    TEXT,
    /** One JSON object a line. */
    JSON
}
