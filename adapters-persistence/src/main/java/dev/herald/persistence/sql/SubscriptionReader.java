package dev.herald.persistence.sql;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Drop;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.sql.Told.Part;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads subscriptions from rows that begin with {@link SubscriptionRows#COLUMNS}. Of what many rows have in common, which
 * is pages, regions, time zones and when all was told, each value is made once. For one thread.
 */
final class SubscriptionReader {
    private static final int FIRST_NUMBER = 6;
    private static final int LAST_NUMBER = 12;
    private static final long NOTHING = Long.MIN_VALUE;

    private final Map<String, PageId> pages = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, Option<ZoneId>> zones = new HashMap<>();
    private final long[] numbers = new long[LAST_NUMBER + 1];
    private Told told = new Told("------");

    /** Reads the row that the result is at. */
    Subscription read(ResultSet row) throws SQLException {
        readNumbers(row);
        readTold(row.getString(13));
        return new Subscription(
                new SubscriptionToken(row.getString(1)),
                told.fact(Part.PAGE, pages.computeIfAbsent(row.getString(2), PageId::new)),
                fact(Part.PERSON, Option.of(row.getString(3)).map(Psid::new)),
                fact(Part.REGION, Option.of(row.getString(4)).map(code -> regions.computeIfAbsent(code, Region::new))),
                fact(
                        Part.TIME_ZONE,
                        Option.of(row.getString(5)).flatMap(name -> zones.computeIfAbsent(name, Column::zone))),
                fact(Part.EXPIRES_AT, instant(6)),
                instant(7),
                instant(8),
                instant(9),
                dropped(),
                fact(Part.AVAILABLE, number(12).map(available -> available != 0)));
    }

    /** In a loop: each call by itself would be compiled with a copy of the driver's code, which takes its time. */
    private void readNumbers(ResultSet row) throws SQLException {
        for (var column = FIRST_NUMBER; column <= LAST_NUMBER; column++) {
            var value = row.getLong(column);
            numbers[column] = value == 0 && row.wasNull() ? NOTHING : value;
        }
    }

    private Option<Long> number(int column) {
        return numbers[column] == NOTHING ? Option.none() : Option.some(numbers[column]);
    }

    private Option<Instant> instant(int column) {
        return numbers[column] == NOTHING ? Option.none() : Option.some(Instant.ofEpochMilli(numbers[column]));
    }

    private void readTold(String text) {
        if (!told.isOf(text)) {
            told = new Told(text);
        }
    }

    private <T> Option<Fact<T>> fact(Part part, Option<T> value) {
        return value.isEmpty() ? Option.none() : Option.some(told.fact(part, value.get()));
    }

    private Option<Drop> dropped() {
        return number(10)
                .flatMap(code -> ErrorCode.of(Math.toIntExact(code)))
                .flatMap(reason -> instant(11).map(since -> new Drop(reason, since)));
    }
}
