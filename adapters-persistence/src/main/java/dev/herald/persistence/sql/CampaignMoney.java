package dev.herald.persistence.sql;

import dev.herald.domain.budget.BudgetWeek;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.persistence.delivery.RowMoney;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            ON CONFLICT (campaign, day) DO UPDATE SET spent_micros = campaign_day.spent_micros + excluded.spent_micros
            """;

    private final Handle handle;
    private final long campaign;

    CampaignMoney(Handle handle, long campaign) {
        this.handle = handle;
        this.campaign = campaign;
    }

    Spending spending(Currency currency, LocalDate today) {
        var week = BudgetWeek.of(today);
        return Prepared.on(handle, SPENDING)
                .bind("campaign", campaign)
                .bind("today", today.toString())
                .bind("sunday", week.first().toString())
                .bind("saturday", week.last().toString())
                .list(row -> new Spending(
                        money(row, "reserved", currency),
                        money(row, "spent", currency),
                        money(row, "today", currency),
                        money(row, "week", currency)))
                .getFirst();
    }

    private static Money money(ResultSet row, String name, Currency currency) throws SQLException {
        return new Money(row.getLong(name), currency);
    }

    /** Moves the campaign's money along with its rows. */
    void move(RowMoney moved) {
        if (moved.reservedMicros() != 0) {
            Prepared.on(handle, RESERVE)
                    .bind("campaign", campaign)
                    .bind("micros", moved.reservedMicros())
                    .execute();
        }
        moved.spentMicros().forEach(this::spend);
    }

    private void spend(LocalDate day, long micros) {
        Prepared.on(handle, SPEND)
                .bind("campaign", campaign)
                .bind("day", day.toString())
                .bind("micros", micros)
                .execute();
    }
}
