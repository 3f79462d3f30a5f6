package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.ChosenAudiences.Chosen;
import dev.herald.application.port.Conditions;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Puts those of whom conditions hold into an audience, part by part, within the database: a part is some of the page's
 * subscriptions in the order of their numbers.
 */
final class Choosing {
    static final String LAST_OF_PART = """
            SELECT max(number) FROM (SELECT number FROM subscription WHERE page = :page AND number > :after
                ORDER BY number LIMIT :limit) part
            """;
    private static final String CANDIDATES = """
            FROM subscription s
            WHERE s.page = :page AND s.number > :after AND s.number <= :last
                AND (:from_anywhere = 1 OR EXISTS (SELECT 1 FROM custom_audience c
                    JOIN custom_audience_member f ON f.custom_audience = c.number AND f.subscription = s.number
                    WHERE c.page = :page AND c.id ONE OF :custom_audiences
                        AND (c.read_from IS NULL OR f.as_of >= c.read_from)))
            """;
    private static final String EXCLUDED =
            "EXISTS (SELECT 1 FROM audience_excluded x WHERE x.audience = :audience AND x.id IN (s.token, s.person))";

    // A person's key, as PersonKey has it; joined with nothing it is nothing.
    static final String PUT =
            """
            INSERT INTO audience_member (audience, subscription, person)
            SELECT CAST(:audience AS bigint), s.number, coalesce(s.page || '/' || s.person, 'token/' || s.token)
            """ + CANDIDATES + "AND (:anywhere = 1 OR s.region ONE OF :countries) AND NOT " + EXCLUDED;
    static final String COUNT_EXCLUDED = "SELECT count(*) " + CANDIDATES + "AND " + EXCLUDED;
    static final String COUNT_COUNTRY_UNKNOWN =
            "SELECT count(*) " + CANDIDATES + "AND s.region IS NULL AND NOT " + EXCLUDED;

    private final Conditions conditions;
    private final AudienceId audience;
    private final boolean excludesAnybody;

    /** Chooses for an audience out of which somebody is left, or nobody. */
    Choosing(Conditions conditions, AudienceId audience, boolean excludesAnybody) {
        this.conditions = conditions;
        this.audience = audience;
        this.excludesAnybody = excludesAnybody;
    }

    /** Some of the page's subscriptions: those whose numbers are above the one and up to the other. */
    record Part(long after, long last) {}

    /** The part that begins after this number; none if the page has no more. */
    Option<Part> part(Handle handle, long after, int size) {
        return handle.createQuery(LAST_OF_PART)
                .bind("page", conditions.page().value())
                .bind("after", after)
                .bind("limit", size)
                .map((row, context) -> Column.number(row, 1).map(last -> new Part(after, last)))
                .one();
    }

    /** Puts those of a part into the audience; how many they are. */
    Chosen choose(Handle handle, Part part) {
        return new Chosen(
                bind(handle.createUpdate(PUT), part).execute(),
                excludesAnybody ? count(handle, COUNT_EXCLUDED, part) : 0,
                conditions.countries().isEmpty() ? 0 : count(handle, COUNT_COUNTRY_UNKNOWN, part));
    }

    private long count(Handle handle, String which, Part part) {
        return bind(handle.createQuery(which), part).mapTo(Long.class).one();
    }

    private <S extends SqlStatement<S>> S bind(S statement, Part part) {
        return statement
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("audience", audience.value())
                .bind("page", conditions.page().value())
                .bind("after", part.after())
                .bind("last", part.last())
                .bind("from_anywhere", conditions.customAudiences().isEmpty() ? 1 : 0)
                .bind("custom_audiences", Texts.of(conditions.customAudiences().map(RemoteId::value)))
                .bind("anywhere", conditions.countries().isEmpty() ? 1 : 0)
                .bind("countries", Texts.of(conditions.countries().map(Region::code)));
    }
}
