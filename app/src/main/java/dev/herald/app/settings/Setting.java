package dev.herald.app.settings;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that can be set by a flag, by the environment or by a file of settings.
 *
 * @param key its name in a file: {@code serve.port} is the key {@code port} in the part {@code serve}
 * @param flag its name on the command line
 * @param command the only command that has it; none if all have it that take it at all
 * @param kind what it can be
 * @param otherwise what holds if nobody sets it and its flag has no default, in words
 */
public record Setting(String key, String flag, Option<String> command, Kind kind, String otherwise) {
    private static final String PREFIX = "HERALD_";
    private static final String SERVE = "serve";

    /** The API. */
    public static final Setting GRAPH = general("graph", "--graph", Kind.TEXT, "the built-in sandbox");

    /** Where state is kept. */
    public static final Setting DATABASE =
            general("db", "--db", Kind.TEXT, "SQLite in .herald/ beside the campaign file");

    /** How logs are written. */
    public static final Setting LOG_FORMAT = general("log.format", "--log-format", Kind.LOG_FORMAT, "");

    /** From which level on logs are written. */
    public static final Setting LOG_LEVEL =
            general("log.level", "--log-level", Kind.LOG_LEVEL, "WARN, and INFO for what became of webhooks");

    /** All that there are, as people read them. */
    public static final Seq<Setting> ALL = List.of(
            GRAPH,
            general("graph_version", "--graph-version", Kind.TEXT, ""),
            DATABASE,
            general("patience", "--patience", Kind.DURATION, ""),
            general("node", "--node", Kind.TEXT, "one process alone"),
            ofServe("serve.host", "--host", Kind.TEXT),
            ofServe("serve.port", "--port", Kind.PORT),
            ofServe("serve.path", "--path", Kind.TEXT),
            LOG_FORMAT,
            LOG_LEVEL);

    private static Setting general(String key, String flag, Kind kind, String otherwise) {
        return new Setting(key, flag, Option.none(), kind, otherwise);
    }

    /** One that only {@code serve} takes, whose flag has a default. */
    private static Setting ofServe(String key, String flag, Kind kind) {
        return new Setting(key, flag, Option.some(SERVE), kind, "");
    }

    /** What a setting can be. */
    public enum Kind {
        /** Any text that is not empty. */
        TEXT("must not be empty"),
        /** How long something lasts. */
        DURATION("must be a duration such as PT1M or PT90S (ISO 8601)"),
        /** A port of this machine; 0 for any that is free. */
        PORT("must be a port from 0 to 65535"),
        /** How logs are written. */
        LOG_FORMAT("must be text or json"),
        /** From which level on logs are written. */
        LOG_LEVEL("must be TRACE, DEBUG, INFO, WARN, ERROR or OFF");

        private static final int PORT_MAX = 65535;
        private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");

        private final String otherwise;

        Kind(String otherwise) {
            this.otherwise = otherwise;
        }

        /** Why a text is none of it, which is said without repeating the text; none if it is one. */
        Option<String> mistake(String text) {
            return Option.when(text.isBlank() || !fits(text), otherwise);
        }

        private boolean fits(String text) {
            return switch (this) {
                case TEXT -> true;
                case DURATION -> isDuration(text);
                case PORT -> DIGITS.matcher(text).matches() && Integer.parseInt(text) <= PORT_MAX;
                case LOG_FORMAT -> isOneOf(LogFormat.values(), text);
                case LOG_LEVEL -> isOneOf(LogLevel.values(), text);
            };
        }

        private static boolean isOneOf(Enum<?>[] words, String text) {
            return List.of(words).exists(word -> word.name().equalsIgnoreCase(text));
        }

        private static boolean isDuration(String text) {
            try {
                return !Duration.parse(text).isNegative();
            } catch (DateTimeException none) {
                return false;
            }
        }
    }

    /** The environment variable that sets it: {@code HERALD_SERVE_PORT}. */
    public String variable() {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Whether this is what a command's option sets. */
    public boolean isSetBy(String option, String ofCommand) {
        return flag.equals(option) && command.forAll(ofCommand::equals);
    }
}
