package dev.herald.persistence.sqlite;

import dev.herald.domain.budget.BudgetWeek;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jdbi.v3.core.Handle;

/** A campaign's money: what is reserved, and what was spent on which day. */
final class CampaignMoney {
    private static final String SPENDING = """
            SELECT c.reserved_micros AS reserved, coalesce(sum(d.spent_micros), 0) AS spent,
                coalesce(sum(d.spent_micros) FILTER (WHERE d.day = :today), 0) AS today,
                coalesce(sum(d.spent_micros) FILTER (WHERE d.day BETWEEN :sunday AND :saturday), 0) AS week
            FROM campaign c LEFT JOIN campaign_day d ON d.campaign = c.number
            WHERE c.number = :campaign GROUP BY c.number
            """;
    private static final String RESERVE =
            "UPDATE campaign SET reserved_micros = reserved_micros + :micros WHERE number = :campaign";
    private static final String SPEND = """
            INSERT INTO campaign_day (campaign, day, spent_micros) VALUES (:campaign, :day, :micros)
            ON CONFLICT (campaign, day) DO UPDATE SET spent_micros = spent_micros + excluded.spent_micros
            """;
    private static final String LATE =
            " WHERE campaign = :campaign AND state = 'ACCEPTED' AND settled = 0 AND decided_at < :before";
    private static final String LATE_PRICE = "SELECT coalesce(sum(price_micros), 0) FROM delivery" + LATE;
    private static final String SETTLE_LATE = "UPDATE delivery SET settled = 1" + LATE;

    private final Handle handle;
    private final long campaign;

    CampaignMoney(Handle handle, long campaign) {
        this.handle = handle;
        this.campaign = campaign;
    }

    Spending spending(Currency currency, LocalDate today) {
        var week = BudgetWeek.of(today);
        return handle.createQuery(SPENDING)
                .bind("campaign", campaign)
                .bind("today", today.toString())
                .bind("sunday", week.first().toString())
                .bind("saturday", week.last().toString())
                .map((row, context) -> new Spending(
                        money(row, "reserved", currency),
                        money(row, "spent", currency),
                        money(row, "today", currency),
                        money(row, "week", currency)))
                .one();
    }

    private static Money money(ResultSet row, String name, Currency currency) throws SQLException {
        return new Money(row.getLong(name), currency);
    }

    /** Moves what is reserved, down if negative. */
    void reserve(long micros) {
        if (micros != 0) {
            handle.createUpdate(RESERVE)
                    .bind("campaign", campaign)
                    .bind("micros", micros)
                    .execute();
        }
    }

    /** Turns the reservations of what was accepted before this instant into spending of a day; how many. */
    int settle(Instant acceptedBefore, LocalDate bookedOn) {
        var micros = handle.createQuery(LATE_PRICE)
                .bind("campaign", campaign)
                .bind("before", acceptedBefore.toEpochMilli())
                .mapTo(Long.class)
                .one();
        var settled = handle.createUpdate(SETTLE_LATE)
                .bind("campaign", campaign)
                .bind("before", acceptedBefore.toEpochMilli())
                .execute();
        if (settled > 0) {
            reserve(-micros);
            handle.createUpdate(SPEND)
                    .bind("campaign", campaign)
                    .bind("day", bookedOn.toString())
                    .bind("micros", micros)
                    .execute();
        }
        return settled;
    }
}
