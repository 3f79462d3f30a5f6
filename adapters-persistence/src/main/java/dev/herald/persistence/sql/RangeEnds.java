package dev.herald.persistence.sql;

import dev.herald.domain.subscription.PersonKey;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The people that a campaign's ranges begin and end with, who may be those who are to be forgotten. */
final class RangeEnds {
    static final String OF_PERSON = """
            SELECT * FROM work_range WHERE campaign = :campaign AND first_person <= :person
            ORDER BY first_person DESC LIMIT 1
            """;
    static final String LEFT = """
            SELECT min(person) AS first_person, max(person) AS last_person FROM audience_member
            WHERE audience = :audience AND person BETWEEN :first AND :last
            """;
    private static final String MOVE = """
            UPDATE work_range SET first_person = :first, last_person = :last
            WHERE campaign = :campaign AND number = :number
            """;
    private static final String DROP = "DELETE FROM work_range WHERE campaign = :campaign AND number = :number";

    private record Ends(PersonKey first, PersonKey last) {
        static Option<Ends> of(ResultSet row) throws SQLException {
            var first = Column.text(row, "first_person");
            var last = Column.text(row, "last_person");
            return first.map(from -> new Ends(new PersonKey(from), new PersonKey(last.getOrElse(from))));
        }
    }

    private record Range(int number, long audience, Ends ends, Option<Instant> leasedUntil) {}

    private final Handle handle;
    private final long campaign;

    RangeEnds(Handle handle, long campaign) {
        this.handle = handle;
        this.campaign = campaign;
    }

    private Option<Range> of(PersonKey person) {
        return Option.ofOptional(handle.createQuery(OF_PERSON)
                        .bind("campaign", campaign)
                        .bind("person", person.value())
                        .map((row, context) -> new Range(
                                row.getInt("number"),
                                row.getLong("audience"),
                                Ends.of(row).get(),
                                Column.instant(row, "leased_until")))
                        .findOne())
                .filter(range -> person.compareTo(range.ends().last()) <= 0);
    }

    /** Until when somebody works on the range that a person is in. */
    Option<Instant> leasedUntil(PersonKey person) {
        return of(person).flatMap(Range::leasedUntil);
    }

    /** Moves the ends of the range that a person was in to people who are still there; a range without any is dropped. */
    void shrink(PersonKey left) {
        for (var range : of(left)) {
            var ends = endsNow(range);
            ends.forEach(moved -> move(range, moved));
            if (ends.isEmpty()) {
                handle.createUpdate(DROP)
                        .bind("campaign", campaign)
                        .bind("number", range.number())
                        .execute();
            }
        }
    }

    private Option<Ends> endsNow(Range range) {
        return handle.createQuery(LEFT)
                .bind("audience", range.audience())
                .bind("first", range.ends().first().value())
                .bind("last", range.ends().last().value())
                .map((row, context) -> Ends.of(row))
                .one();
    }

    private void move(Range range, Ends to) {
        handle.createUpdate(MOVE)
                .bind("campaign", campaign)
                .bind("number", range.number())
                .bind("first", to.first().value())
                .bind("last", to.last().value())
                .execute();
    }
}
