package dev.herald.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Terms;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, schedules and budget days. */
class CampaignTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"Summer sale, summer-sale", "  Été -- 2026!  , ete-2026", "ABC, abc"})
    void anIdIsMadeFromAName(String name, String id) {
        assertThat(CampaignId.slugOf(name).get().value()).isEqualTo(id);
    }

    @Test
    void aNameWithoutLatinLettersGivesNoId() {
        assertThat(CampaignId.slugOf("夏のセール").isInvalid()).isTrue();
        assertThat(CampaignId.slugOf("x".repeat(90)).get().value()).hasSize(80);
        assertThat(CampaignId.of("Summer").isInvalid()).isTrue();
    }

    @Test
    void aScheduleEndsAfterItStarts() {
        assertThat(Schedule.of(Option.some(NOON), Option.some(NOON)).isInvalid())
                .isTrue();
        assertThat(Schedule.of(Option.some(NOON), Option.some(NOON.plusMillis(1)))
                        .isValid())
                .isTrue();
    }

    @Test
    void aStartThatHasPassedIsNoStartForWhoeverBeginsNow() {
        var schedule = new Schedule(Option.some(NOON), Option.none());

        assertThat(schedule.beginningAt(NOON).start()).isEmpty();
        assertThat(schedule.beginningAt(NOON.minusMillis(1)).start()).contains(NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T04:59:59Z, 2026-03-08T05:00:00Z", // the day before the clocks go forward
        "America/New_York, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z", // a day of 23 hours
        "America/New_York, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z", // a day of 25 hours
        "Asia/Kathmandu, 2026-07-01T18:14:59Z, 2026-07-01T18:15:00Z", // 45 minutes
        "America/Santiago, 2026-09-05T12:00:00Z, 2026-09-06T04:00:00Z" // a midnight that does not exist
    })
    void theNextBudgetDayBeginsAtTheAccountsMidnight(String zone, Instant now, Instant next) {
        var account = new AdAccount(
                new AdAccountId("1"),
                Option.none(),
                Currency.getInstance("USD"),
                ZoneId.of(zone),
                Terms.UNKNOWN,
                Billing.UNKNOWN,
                Option.none());

        assertThat(account.nextBudgetDay(now)).isEqualTo(next);
    }
}
