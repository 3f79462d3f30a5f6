package dev.herald.http.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.account.ToldLimits;
import dev.herald.application.port.Usage;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What is told of limits is told as of when it was heard. */
class LimitWordsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final AdAccountId ACCOUNT = new AdAccountId("3");
    private static final Sender SENDER = new Sender(
            new App("9", Terms.SIGNED),
            new Business("8", Terms.SIGNED),
            new AdAccount(
                    ACCOUNT,
                    Option.none(),
                    Currency.getInstance("USD"),
                    ZoneOffset.UTC,
                    Terms.SIGNED,
                    Billing.UNKNOWN,
                    Option.none()),
            Page.of(new PageId("7"), Option.none(), Terms.SIGNED));

    private final ToldLimits limits = new ToldLimits();

    private Seq<String> words(Duration later) {
        return LimitWords.of(limits.of(SENDER), SENDER, NOW.plus(later)).sentences();
    }

    private static Usage business(String id, String type, int percent, Option<Duration> regains) {
        return new Usage(
                Option.none(), List.of(new Usage.BusinessUse(id, type, percent, 0, 0, regains)), Option.none());
    }

    @Test
    void whereNothingWasToldThatIsSaid() {
        limits.told(Option.some(ACCOUNT), Usage.UNTOLD, NOW);

        assertThat(words(Duration.ZERO)).hasSize(1).allMatch(words -> words.startsWith("Not told yet"));
    }

    @Test
    void whatIsThrottledIsSoUntilItsTimeHasCome() {
        limits.told(Option.none(), business("act_3", "messenger", 100, Option.some(Duration.ofMinutes(19))), NOW);

        assertThat(words(Duration.ofMinutes(18)))
                .containsExactly("Ad account 3, messenger: 100 % of the calls used, as told at 2026-06-01 10:00:00 UTC."
                        + " Nothing more is let through until 2026-06-01 10:19:00 UTC, by the API's estimate.");
        assertThat(words(Duration.ofMinutes(19)))
                .allMatch(
                        words -> words.endsWith("until 2026-06-01 10:19:00 UTC, by the API's estimate; that is over."));
    }

    @Test
    void whatWasToldLastOfALimitHolds() {
        limits.told(Option.none(), business("3", "messenger", 100, Option.some(Duration.ofMinutes(19))), NOW);
        limits.told(Option.none(), business("3", "messenger", 12, Option.none()), NOW.plusSeconds(1));

        assertThat(words(Duration.ofSeconds(2)))
                .containsExactly(
                        "Ad account 3, messenger: 12 % of the calls used, as told at 2026-06-01 10:00:01 UTC.");
    }

    @Test
    void ofWhatWasToldAtOneTimeTheMostHoldsInWhateverOrderItCame() {
        limits.told(Option.none(), business("3", "messenger", 100, Option.some(Duration.ofMinutes(19))), NOW);
        limits.told(Option.none(), business("3", "messenger", 99, Option.none()), NOW.plusMillis(999));
        limits.told(Option.none(), business("3", "messenger", 100, Option.none()), NOW.plusMillis(999));

        assertThat(words(Duration.ofSeconds(1))).allMatch(words -> words.contains("Nothing more is let through until"));
    }

    @Test
    void everyLimitOfThoseWhoSendIsToldAndNobodyElses() {
        var use = new Usage(
                Option.some(new Usage.AppUse(28, 25, 0)),
                List.of(
                        new Usage.BusinessUse("4", "messenger", 50, 0, 0, Option.none()),
                        new Usage.BusinessUse("8", "pages", 0, 0, 0, Option.none()),
                        new Usage.BusinessUse("7", "messenger", 0, 101, 0, Option.none())),
                Option.some(new Usage.AdAccountUse(9.67, Option.some(Duration.ofMinutes(5)))));
        limits.told(Option.some(ACCOUNT), use, NOW);

        var told = ", as told at 2026-06-01 10:00:00 UTC.";
        assertThat(words(Duration.ofMinutes(6)))
                .containsExactly(
                        "App 9: 28 % of the calls, 25 % of the time used" + told,
                        "Ad account 3 as a whole: 9.67 % used" + told
                                + " Counting began anew at 2026-06-01 10:05:00 UTC.",
                        "Page 7, messenger: 101 % of the time used" + told + " When more is let through was not told.",
                        "Business 8, pages: 0 % of the calls, 0 % of the time, 0 % of the processor time used" + told);
    }

    @Test
    void whatIsToldOfAnAdAccountThatNobodyNamedIsNobodys() {
        limits.told(
                Option.none(),
                new Usage(Option.none(), List.empty(), Option.some(new Usage.AdAccountUse(80, Option.none()))),
                NOW);

        assertThat(limits.of(SENDER)).isEmpty();
    }

    @Test
    void noMoreLimitsAreKeptThanOneProcessMeets() {
        for (var id = 100; id < 2000; id++) {
            limits.told(Option.none(), business(String.valueOf(id), "messenger", 50, Option.none()), NOW);
        }
        limits.told(Option.none(), business("3", "messenger", 50, Option.none()), NOW);

        assertThat(limits.of(SENDER)).isEmpty();
    }
}
