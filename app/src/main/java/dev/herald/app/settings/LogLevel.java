package dev.herald.app.settings;

/** From which level on logs are written. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    /** Not at all. */
    OFF
}
