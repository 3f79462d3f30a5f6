package dev.herald.persistence.postgres;

import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.sql.Failures;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes say of the machine, in words for people (PostgreSQL's manual, "Error Codes"). */
final class PostgresFailure {
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String MAY_NOT = "42501";
    private static final String NOT_LET_IN = "28";
    private static final int CLASS_LENGTH = 2;

    private PostgresFailure() {}

    /** What it says, as the rest of a sentence; none if the machine is in order. */
    static Option<String> of(String place, SQLException thrown) {
        return thrown instanceof SQLTransientConnectionException
                ? Option.some(place + " gave us no connection in time")
                : Option.of(words(place, String.valueOf(thrown.getSQLState())));
    }

    /** Why a database can't be opened, as an exception tells it. */
    static StoreRefused refusal(String place, Exception thrown) {
        return Failures.behind(thrown, failure -> Option.of(failure.getSQLState()))
                .flatMap(code -> configuration(place, code))
                .orElse(() -> Failures.behind(thrown, failure -> of(place, failure))
                        .map(what -> new StoreRefused.Failing(place, what)))
                .getOrElse(() -> new StoreRefused.Unreadable(place, String.valueOf(thrown.getMessage())));
    }

    /** What a person has to set right before we can begin; none if it is not of that kind. */
    private static Option<StoreRefused> configuration(String place, String code) {
        return switch (code) {
            case NO_SUCH_DATABASE -> Option.some(new StoreRefused.NoSuchDatabase(place));
            case MAY_NOT -> Option.some(new StoreRefused.Forbidden(place));
            default -> Option.when(classOf(code).equals(NOT_LET_IN), () -> new StoreRefused.NotLetIn(place));
        };
    }

    private static @Nullable String words(String place, String code) {
        return switch (code) {
            case "08001" -> "the server of " + place + " does not answer";
            case "53100" -> "the disk of " + place + " is full";
            case "53300" -> "the server of " + place + " has no connection left for us";
            case "25006" -> place + " can only be read, not written";
            case "57014" -> "the server of " + place + " called one of our statements off";
            case "57P04", NO_SUCH_DATABASE -> "there is no " + place + " any more";
            case MAY_NOT -> place + " does not let us work on its tables";
            default -> wordsOfClass(place, code);
        };
    }

    private static @Nullable String wordsOfClass(String place, String code) {
        return switch (classOf(code)) {
            case "08" -> "the connection to " + place + " was lost";
            case NOT_LET_IN -> place + " does not let us in";
            case "53" -> "the server of " + place + " has too little memory or disk";
            case "57" -> "the server of " + place + " is being shut down or started";
            case "58", "F0", "XX" -> "the server of " + place + " can't read or write its files, or is damaged";
            default -> null;
        };
    }

    /** The first two characters, which say what kind of failure it is. */
    private static String classOf(String code) {
        return code.length() < CLASS_LENGTH ? code : code.substring(0, CLASS_LENGTH);
    }
}
