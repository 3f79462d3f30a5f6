package com.acme.loyalty.till;

import com.acme.loyalty.rule.Purchases;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.violation.Violation;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.LocalDate;

/**
 * What the tills write each night: a line for each member, with how many days ago they bought something last.
 *
 * <pre>
 * member,days_ago
 * 9001000000000002,1
 * </pre>
 */
public final class NightlyExport implements Purchases {
    private static final int LONGEST_AGO = 36_500;

    private final Map<Psid, LocalDate> latest;

    private NightlyExport(Map<Psid, LocalDate> latest) {
        this.latest = latest;
    }

    /**
     * Reads the whole of it, or tells everything that is wrong with it.
     *
     * @param today the day from which its days count back
     */
    public static Validation<Seq<Violation>, NightlyExport> read(Table table, LocalDate today) {
        return table.read(
                        List.of("member", "days_ago"),
                        values -> Validation.combine(Psid.of(values.get(0)), daysAgo(values.get(1)))
                                .ap((member, days) -> Tuple.of(member, today.minusDays(days)))
                                .mapError(mistakes -> mistakes.flatMap(all -> all)))
                .map(rows -> new NightlyExport(HashMap.ofEntries(rows)));
    }

    private static Validation<Seq<Violation>, Integer> daysAgo(String text) {
        return Violation.valid(
                Violation.unless(
                        text.matches("\\d{1,9}") && Integer.parseInt(text) <= LONGEST_AGO,
                        "days_ago",
                        "must be a whole number from 0 to " + LONGEST_AGO),
                () -> Integer.valueOf(text));
    }

    @Override
    public Option<LocalDate> latestBy(Psid member) {
        return latest.get(member);
    }
}
