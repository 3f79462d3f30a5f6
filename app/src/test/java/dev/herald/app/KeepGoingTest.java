package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.herald.app.output.Sentences;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Interlude;
import dev.herald.application.campaign.Status;
import dev.herald.application.dispatch.Progress;
import dev.herald.domain.budget.Money;
import dev.herald.http.web.Password;
import dev.herald.http.web.WebAddress;
import dev.herald.http.webhook.WebhookSettings;
import dev.herald.testkit.sandbox.AcceptedMessage;
import dev.herald.testkit.sandbox.SandboxSettings;
import dev.herald.testkit.sandbox.Webhooks;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign that goes on by itself, over days that pass at once. */
class KeepGoingTest extends BesideASandbox implements KeepGoing.Listener {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int A_DAY = 20;

    private final MovedClock clock = new MovedClock();
    private final ArrayList<CampaignAccount> accounts = new ArrayList<>();
    private final ArrayList<RunRefused> refusals = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private Option<Instant> next = Option.none();
    private int heardOf;

    @Override
    SandboxSettings settings() {
        return SandboxSettings.standard().readingTimeFrom(clock);
    }

    @BeforeEach
    void aDailyBudgetForHalfOfThem() throws Exception {
        example.edit(text -> text.replace("{ lifetime: \"250.00\" }", "{ daily: \"1.00\" }")
                .replace("default: \"0.0141\"", "default: \"0.05\""));
    }

    private void aBudgetForAll() throws Exception {
        example.edit(text -> text.replace("daily: \"1.00\"", "daily: \"100.00\""));
    }

    @Override
    public void ran(CampaignAccount account, Duration took, Option<Instant> next) {
        assertThat(account.subscribers())
                .isEqualTo(account.withheld()
                        + account.accepted()
                        + account.rejected().values().sum().longValue()
                        + account.inDoubt()
                        + account.postponed()
                        + account.stillToDo());
        accounts.add(account);
        this.next = next;
    }

    @Override
    public void refused(RunRefused why, Option<Instant> next) {
        refusals.add(why);
    }

    private Herald open(Interlude interlude) {
        return Herald.campaign(example.file())
                .withGraph(sandbox.url().toString())
                .withModule(binder -> {
                    binder.bind(InstantSource.class).toInstance(clock);
                    binder.bind(Interlude.class).toInstance(interlude);
                })
                .open()
                .get();
    }

    /** Time passes at once, until so many runs have ended. */
    private boolean passes(Duration duration, int runs) {
        clock.move(duration);
        passed = passed.plus(duration);
        return accounts.size() >= runs;
    }

    private List<Integer> sentByDay() {
        return sandbox.messages()
                .groupBy(message -> LocalDate.ofInstant(message.time(), NEW_YORK))
                .toList()
                .sortBy(day -> day._1)
                .map(day -> day._2.size());
    }

    private static long delivered(Herald herald) {
        return herald.report().get().heard().delivered();
    }

    private static Money dollars(long amount) {
        return Money.ofMinor(100 * amount, Currency.getInstance("USD"));
    }

    @Test
    void aDailyBudgetThatIsUsedUpGoesOnByItselfOnTheNextBudgetDay() throws Exception {
        var opened = new ArrayList<Herald>();
        Interlude night = duration -> {
            if (heardOf < accounts.size()) {
                await().until(() -> delivered(opened.get(0)) == sandbox.stats().accepted());
                heardOf = accounts.size();
            }
            return passes(duration, 2);
        };
        try (var herald = open(night);
                var receiving = herald.serve(new ServeSettings(
                        new WebAddress(WebAddress.LOOPBACK, 0),
                        Option.some(new WebhookSettings(
                                WebhookSettings.DEFAULT_PATH, List.of(Webhook.SECRET), Webhook.VERIFY_TOKEN)),
                        Password.random(),
                        false,
                        true))) {
            opened.add(herald);
            sandbox.postTo(new Webhooks(receiving.webhooksUrl().get(), Webhook.SECRET));
            assertThat(herald.subscribeToEvents().get()).isEmpty();

            var refused = herald.keepGoing(new Consent.Missing(), Progress.UNWATCHED, this);

            assertThat(refused).isEmpty();
            assertThat(accounts.get(0).status()).isEqualTo(Status.WAITING);
            assertThat(accounts.get(0).accepted()).isEqualTo(A_DAY);
            assertThat(accounts.get(0).spending().committed()).isEqualTo(dollars(1));
            assertThat(accounts.get(1).accepted()).isEqualTo(ELIGIBLE);
            assertThat(accounts.get(1).stillToDo()).isZero();
            assertThat(accounts.get(1).spending().committed()).isEqualTo(dollars(2));
            assertThat(sandbox.messages().map(AcceptedMessage::token)).doesNotHaveDuplicates();
            assertThat(sentByDay()).containsExactly(A_DAY, A_DAY);
        }
    }

    @Test
    void whatSomebodyAgreedToSpendIsForAllRunsTogether() {
        var agreed = new Consent.UpTo(new BigDecimal("1.50"));

        assertThat(agreed.less(dollars(1))).isEqualTo(new Consent.UpTo(new BigDecimal("0.50")));
        assertThat(new Consent.Given().less(dollars(1))).isEqualTo(new Consent.Given());
    }

    @Test
    void aPauseIsObeyedAndOnceItEndsTheCampaignGoesOnWithinAMinute() throws Exception {
        aBudgetForAll();
        var opened = new ArrayList<Herald>();
        Interlude pause = duration -> {
            if (passed.compareTo(Duration.ofHours(3)) > 0) {
                opened.get(0).pauses().end();
            }
            return passes(duration, 2);
        };
        try (var herald = open(pause)) {
            opened.add(herald);
            herald.pauses().pause();

            herald.keepGoing(new Consent.Missing(), Progress.UNWATCHED, this);

            assertThat(accounts.get(0).isPaused()).isTrue();
            assertThat(accounts.get(1).accepted()).isEqualTo(ELIGIBLE);
            assertThat(passed)
                    .isBetween(Duration.ofHours(3), Duration.ofHours(3).plusMinutes(3));
        }
    }

    @Test
    void whatAPersonMustDoAtMetaIsFoundOutByOneCallEveryQuarterOfAnHour() throws Exception {
        aBudgetForAll();
        terms(false);
        Interlude untilSigned = duration -> {
            if (accounts.size() == 3) {
                assertThatCode(() -> terms(true)).doesNotThrowAnyException();
            }
            return passes(duration, 4);
        };
        try (var herald = open(untilSigned)) {
            herald.keepGoing(new Consent.Missing(), Progress.UNWATCHED, this);

            assertThat(accounts.get(2).status()).isEqualTo(Status.SUSPENDED);
            assertThat(sandbox.stats().accepted()).isEqualTo(ELIGIBLE);
            assertThat(accounts.get(3).accepted()).isEqualTo(ELIGIBLE);
            assertThat(passed).isBetween(Duration.ofMinutes(44), Duration.ofMinutes(47));
        }
    }

    @Test
    void aLifetimeBudgetThatIsUsedUpEndsTheSendingUntilAPersonRaisesItAndStartsAnew() throws Exception {
        example.edit(text -> text.replace("daily: \"1.00\"", "lifetime: \"1.00\""));
        Interlude hours = duration -> passes(duration, 2) || passed.compareTo(Duration.ofHours(1)) > 0;
        try (var herald = open(hours)) {
            herald.keepGoing(new Consent.Missing(), Progress.UNWATCHED, this);

            assertThat(accounts).hasSize(1);
            assertThat(accounts.get(0).status()).isEqualTo(Status.SUSPENDED);
            assertThat(accounts.get(0).accepted()).isEqualTo(A_DAY);
            assertThat(next).isEmpty();
            assertThat(Sentences.goesOn(accounts.get(0), next))
                    .startsWith("Whoever runs the campaign: ")
                    .contains("budget", "start this anew")
                    .doesNotContain("every minute");
        }
    }

    @Test
    void anApiThatDoesNotAnswerIsAskedAgainEveryMinute() throws Exception {
        var base = sandbox.url().toString();
        sandbox.close();
        Interlude minutes = duration -> {
            clock.move(duration);
            return refusals.size() == 3;
        };
        try (var herald = Herald.campaign(example.file())
                .withGraph(base)
                .withPatience(Duration.ZERO)
                .withModule(binder -> {
                    binder.bind(InstantSource.class).toInstance(clock);
                    binder.bind(Interlude.class).toInstance(minutes);
                })
                .open()
                .get()) {
            assertThat(herald.keepGoing(new Consent.Missing(), Progress.UNWATCHED, this))
                    .isEmpty();
            assertThat(refusals).hasSize(3).hasOnlyElementsOfType(RunRefused.Unreachable.class);
        }
    }
}
