package dev.herald.persistence.sql;

import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.function.Function;

/** Looks for the machine's failure behind what JDBI, Flyway or the pool of connections made of it. */
public final class Failures {
    private static final int LONGEST_CHAIN = 20;

    private Failures() {}

    /**
     * The failure behind an exception: the innermost that the database has words for; none if there is none.
     *
     * @param words what the database says of an exception of its driver's
     */
    public static Option<String> behind(Throwable thrown, Function<SQLException, Option<String>> words) {
        return Stream.<Throwable>iterate(thrown, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .take(LONGEST_CHAIN)
                .filter(SQLException.class::isInstance)
                .flatMap(cause -> words.apply((SQLException) cause))
                .lastOption();
    }
}
