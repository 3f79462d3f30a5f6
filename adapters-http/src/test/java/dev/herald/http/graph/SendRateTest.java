package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.Usage;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pace of an ad account's sends: free at first, slower when told, stopped when refused, and back by itself. */
class SendRateTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SetClock clock = new SetClock();
    private final SendRate rate = new SendRate(clock, nanos -> clock.advance(Duration.ofNanos(nanos)));

    @Test
    void atFullPaceNobodyWaits() {
        var began = clock.instant();

        for (var second = 0; second < 3; second++) {
            for (var send = 0; send < SendRate.FULL; send++) {
                assertThat(rate.admit()).isEmpty();
            }
            assertThat(clock.instant()).isEqualTo(began.plusSeconds(second));
            clock.advance(SECOND);
        }
    }

    @Test
    void aSendWhoseTurnIsNearWaitsForIt() {
        useUpTheSecond();
        var began = clock.instant();

        assertThat(rate.admit()).isEmpty();
        assertThat(Duration.between(began, clock.instant())).isEqualTo(Duration.ofNanos(10_000));
    }

    @Test
    void aSendWhoseTurnIsFarIsPutOffAtOnceAndToldUntilWhen() {
        learn(100);
        assertThat(rate.admit()).isEmpty();
        var began = clock.instant();

        assertThat(rate.admit()).containsExactly(SECOND);
        assertThat(clock.instant()).isEqualTo(began);
        clock.advance(SECOND);
        assertThat(rate.admit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100000",
        "74.9, 100000",
        "75, 100000",
        "80, 10000",
        "85, 1000",
        "90, 100",
        "95, 10",
        "100, 1",
        "250, 1"
    })
    void theNearerTheEndOfTheAllowanceTheSlower(double percent, long perSecond) {
        learn(percent);

        assertThat(sentInASecond()).isEqualTo(perSecond);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "0, 4", "85, 2", "90, 3"})
    void whoeverSharesTheRateTakesAPartOfIt(double percent, int parts) {
        rate.share(parts);
        learn(percent);

        assertThat(sentInASecond()).isCloseTo(SendRate.paceAt(percent) / parts, within(1L));
    }

    @Test
    void thePartsOfATrickleAreStillATrickle() {
        learn(100);
        rate.share(2);
        assertThat(rate.admit()).isEmpty();

        assertThat(rate.admit()).containsExactly(SECOND.multipliedBy(2));
    }

    @Test
    void whoIsAloneAgainTakesAllOfIt() {
        rate.share(2);
        rate.share(1);
        clock.advance(SECOND);

        assertThat(sentInASecond()).isEqualTo(SendRate.FULL);
    }

    @Test
    void whatIsNotToldChangesNothing() {
        learn(90);
        rate.told(Usage.UNTOLD);

        assertThat(sentInASecond()).isEqualTo(100);
    }

    @Test
    void withoutFurtherNewsItsPaceDoublesStepByStep() {
        learn(100);
        rate.admit();

        var paces = IntStream.range(0, 18)
                .mapToObj(step -> {
                    clock.advance(step == 0 ? SendRate.STEP : SendRate.STEP.minus(SECOND));
                    return sentInASecond();
                })
                .toList();

        assertThat(paces).startsWith(2L, 4L, 8L, 16L).endsWith(65_536L, SendRate.FULL, SendRate.FULL);
    }

    @Test
    void useThatStaysHighKeepsItSlow() {
        for (var step = 0; step < 10; step++) {
            learn(85);
            assertThat(sentInASecond()).isEqualTo(1000);
            clock.advance(SendRate.STEP.dividedBy(2));
        }
    }

    @Test
    void useThatSinksLetsItDoubleUpToWhatThatUseAllows() {
        learn(95);
        for (var step = 0; step < 20; step++) {
            learn(85);
            clock.advance(SendRate.STEP);
        }
        learn(85);

        assertThat(sentInASecond()).isEqualTo(1000);
    }

    @Test
    void aRefusalForThePaceStopsItForTheReasonsOwnTime() {
        rate.admit();
        refuse(GraphReason.THROTTLED, Option.none());

        assertThat(rate.admit()).containsExactly(Duration.ofMinutes(1));
        clock.advance(Duration.ofSeconds(59));
        assertThat(rate.admit()).containsExactly(SECOND);
        clock.advance(SECOND);
        assertThat(rate.admit()).isEmpty();
    }

    @Test
    void theTimeThatTheAnswerTellsWins() {
        rate.admit();
        refuse(ErrorCode.SEND_RATE_LIMITED, Option.some(Duration.ofMinutes(19)));

        assertThat(rate.admit()).containsExactly(Duration.ofMinutes(19));
    }

    @Test
    void noStopOutlastsAnHourAndThenOneSendTries() {
        send(800);
        refuse(GraphReason.THROTTLED, Option.some(Duration.ofDays(300)));

        assertThat(rate.admit()).containsExactly(SendRate.LONGEST_STOP);
        clock.advance(SendRate.LONGEST_STOP);
        assertThat(rate.admit()).isEmpty();
        assertThat(rate.admit()).containsExactly(SECOND);
    }

    @Test
    void aRefusalThatIsHeardWhileASendWaitsForItsTurnStopsItToo() {
        var rates = new AtomicReference<SendRate>();
        var heard = new SendRate(
                clock, nanos -> rates.get().learn(new Answer.Denied<>(ApiDenial.of(GraphReason.THROTTLED, ""))));
        rates.set(heard);
        for (var send = 0; send < SendRate.FULL; send++) {
            assertThat(heard.admit()).isEmpty();
        }

        assertThat(heard.admit()).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void theUseOfAnotherObjectDoesNotSlowAnAccountAndItsOwnDoes() {
        var rates = new SendRates(clock, nanos -> clock.advance(Duration.ofNanos(nanos)));
        var account = new AdAccountId("1");
        rates.paced(account, () -> new Answer.Success<>(""));
        rates.told(account, busy("77"));
        clock.advance(SECOND);
        assertThat(List.range(0, 100).map(send -> rates.paced(account, () -> new Answer.Success<>("" + send))))
                .hasOnlyElementsOfType(Answer.Success.class);

        rates.told(account, busy("act_1"));

        assertThat(List.range(0, 100).map(send -> rates.paced(account, () -> new Answer.Success<>("" + send))))
                .hasAtLeastOneElementOfType(Answer.NotSent.class);
    }

    private static Usage busy(String id) {
        return new Usage(
                Option.none(),
                List.of(new Usage.BusinessUse(id, "messenger", 100, 0, 0, Option.some(Duration.ofHours(3)))),
                Option.none());
    }

    @Test
    void afterAStopItGoesOnAtHalfThePaceThatWasTooMuchAndDoublesFromThere() {
        send(800);
        refuse(GraphReason.THROTTLED, Option.none());
        clock.advance(Duration.ofMinutes(1));

        assertThat(sentInASecond()).isEqualTo(400);
        clock.advance(SendRate.STEP);
        assertThat(sentInASecond()).isEqualTo(800);
    }

    @Test
    void refusalsOfCallsThatWereUnderWayTogetherHalveItOnce() {
        send(800);
        for (var answer = 0; answer < 128; answer++) {
            refuse(GraphReason.THROTTLED, Option.none());
        }
        clock.advance(Duration.ofMinutes(1));

        assertThat(sentInASecond()).isEqualTo(400);
    }

    @Test
    void aSecondRefusalHalvesItAgain() {
        send(800);
        for (var time = 0; time < 2; time++) {
            refuse(GraphReason.THROTTLED, Option.none());
            clock.advance(Duration.ofMinutes(1));
            sentInASecond();
        }

        assertThat(sentInASecond()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {
                "INVALID_MESSENGER_SUBSCRIPTION_TOKEN",
                "PACING_LIMIT_REACHED",
                "UNABLE_TO_PROCESS",
                "TOKEN_QUERY_RATE_LIMITED"
            })
    void otherRefusalsDoNotSlowTheAccount(ErrorCode reason) {
        refuse(reason, Option.some(Duration.ofMinutes(19)));

        assertThat(sentInASecond()).isEqualTo(SendRate.FULL);
    }

    @Test
    void oneAdAccountsPaceIsNotAnothers() {
        var rates = new SendRates(clock, nanos -> clock.advance(Duration.ofNanos(nanos)));
        var throttled = new Answer.Denied<String>(ApiDenial.of(GraphReason.THROTTLED, ""));

        assertThat(rates.paced(new AdAccountId("1"), () -> throttled)).isEqualTo(throttled);

        assertThat(rates.paced(new AdAccountId("1"), () -> new Answer.Success<>("")))
                .isInstanceOfSatisfying(Answer.NotSent.class, putOff -> {
                    assertThat((Object) putOff.pause()).isEqualTo(Option.some(Duration.ofMinutes(1)));
                    assertThat(putOff.why()).contains("ad account 1").contains("60 s");
                });
        assertThat(rates.paced(new AdAccountId("2"), () -> new Answer.Success<>("")))
                .isInstanceOf(Answer.Success.class);
    }

    private void useUpTheSecond() {
        send((int) SendRate.FULL);
    }

    private void send(int times) {
        for (var send = 0; send < times; send++) {
            assertThat(rate.admit()).isEmpty();
        }
    }

    /** How many go at once when a second's worth has gathered, and nothing before. */
    private long sentInASecond() {
        sentAtOnce();
        clock.advance(SECOND);
        return sentAtOnce();
    }

    private long sentAtOnce() {
        var now = clock.instant();
        var sent = 0L;
        while (rate.admit().isEmpty() && clock.instant().equals(now)) {
            sent++;
        }
        return sent;
    }

    private void learn(double percent) {
        rate.told(new Usage(Option.none(), List.empty(), Option.some(new Usage.AdAccountUse(percent, Option.none()))));
    }

    private void refuse(Reason reason, Option<Duration> remaining) {
        rate.learn(new Answer.Denied<>(new ApiDenial(reason, remaining, "", Option.none(), Option.none())));
    }
}
