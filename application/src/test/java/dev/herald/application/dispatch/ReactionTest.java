package dev.herald.application.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.ApiDenial;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Terms;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.UnknownCode;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a delivery and its campaign for every code of the API; the table is written by hand. */
final class ReactionTest {
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final Instant START = NOW.plusSeconds(7);
    private static final Instant NEXT_DAY_IN_KATHMANDU = Instant.parse("2026-06-03T18:15:00Z");
    private static final Schedule STARTS_SOON = new Schedule(Option.some(START), Option.none());
    private static final Reaction UNTIL_SOMEONE_ACTS = new Reaction.Suspend(Option.none());

    private static final Map<Reaction, String> TABLE = Map.ofEntries(
            Map.entry(new Reaction.Reject(true), "2300004 2300032 2300034 2300037"),
            Map.entry(
                    new Reaction.Reject(false),
                    "2300005 2300007 2300020 2300036 2300042 2300043 2300044 2300052 2300065 2300070 2300076"),
            Map.entry(postponed(43_200), "2300035"),
            Map.entry(postponed(900), "2300063 2300068"),
            Map.entry(suspended(60), "2300018 2300078"),
            Map.entry(suspended(300), "2300079 2300080"),
            Map.entry(suspended(600), "2300012 2300041"),
            Map.entry(suspended(900), "2300008"),
            Map.entry(suspended(1800), "2300055 2300061 2300062"),
            Map.entry(suspended(3600), "2300028 2300057 2300060"),
            Map.entry(new Reaction.Suspend(Option.some(START)), "2300033"),
            Map.entry(new Reaction.Suspend(Option.some(NEXT_DAY_IN_KATHMANDU)), "2300054"),
            Map.entry(
                    UNTIL_SOMEONE_ACTS,
                    "2300000 2300001 2300002 2300003 2300006 2300009 2300010 2300011 2300013 2300014 2300015 2300016"
                            + " 2300017 2300019 2300021 2300022 2300023 2300024 2300025 2300026 2300027 2300030"
                            + " 2300031 2300038 2300039 2300040 2300046 2300047 2300048 2300053 2300056 2300058"
                            + " 2300059 2300064 2300066 2300067 2300069 2300071 2300072 2300073 2300074 2300075"
                            + " 2300077"));

    @Test
    void theTableNamesEveryCodeOnce() {
        assertThat(TABLE.values().stream().flatMap(codes -> Stream.of(codes.split(" "))))
                .doesNotHaveDuplicates()
                .hasSize(76);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasTheReactionOfItsScopeAndRemedy(ErrorCode code) {
        assertThat(to(code, Option.none())).isEqualTo(byCode().get(code.key()));
    }

    @Test
    void everyReasonOfTheGraphApiHasItsReactionToo() {
        var expected = Map.of(
                GraphReason.TEMPORARY_FAILURE,
                postponed(5),
                GraphReason.THROTTLED,
                suspended(60),
                GraphReason.ACCESS_TOKEN_REFUSED,
                UNTIL_SOMEONE_ACTS,
                GraphReason.PERMISSION_MISSING,
                UNTIL_SOMEONE_ACTS,
                GraphReason.REQUEST_REFUSED,
                new Reaction.Reject(false),
                GraphReason.POLICY_BLOCK,
                UNTIL_SOMEONE_ACTS,
                GraphReason.PERSON_UNREACHABLE,
                new Reaction.Reject(false));

        assertThat(GraphReason.values())
                .hasSize(expected.size())
                .allSatisfy(reason -> assertThat(to(reason, Option.none())).isEqualTo(expected.get(reason)));
    }

    @Test
    void anUnknownCodeLeavesTheRecipientOut() {
        assertThat(to(new UnknownCode(2300999), Option.none())).isEqualTo(new Reaction.Reject(false));
    }

    @ParameterizedTest
    @EnumSource
    void whateverHoldsForManySuspendsAndWhateverHoldsForOneDoesNot(Scope scope) {
        var remedies = Stream.of(
                new Remedy.Retry(Duration.ofSeconds(1)),
                new Remedy.Wait(Remedy.Until.NEXT_BUDGET_DAY),
                new Remedy.Fix(),
                new Remedy.Act("You", "look"));

        assertThat(remedies.map(remedy -> to(Reason.named("OURS", scope, remedy, "Ours."), Option.none())))
                .allSatisfy(reaction ->
                        assertThat(reaction instanceof Reaction.Suspend).isEqualTo(scope.isWide()));
    }

    @Test
    void theTimeThatTheAnswerGivesWinsOverTheReasonsOwn() {
        var remaining = Option.some(Duration.ofSeconds(42));

        assertThat(to(ErrorCode.SEND_RATE_LIMITED, remaining)).isEqualTo(suspended(42));
        assertThat(to(ErrorCode.MIN_DELAY_NOT_REACHED, remaining)).isEqualTo(postponed(42));
        assertThat(to(ErrorCode.DAILY_BUDGET_REACHED, remaining)).isEqualTo(suspended(42));
        assertThat(to(ErrorCode.SUBSCRIPTION_STOPPED, remaining)).isEqualTo(new Reaction.Reject(true));
    }

    @Test
    void aStartThatWeDoNotKnowOrThatHasPassedIsWaitedForByTheMinimumDelay() {
        var denial = ApiDenial.of(ErrorCode.CAMPAIGN_NOT_STARTED, "no");
        var begun = new Schedule(Option.some(NOW), Option.none());

        assertThat(Reaction.to(denial, Schedule.ALWAYS, account(), NOW)).isEqualTo(suspended(43_200));
        assertThat(Reaction.to(denial, begun, account(), NOW)).isEqualTo(suspended(43_200));
    }

    private static Reaction to(Reason reason, Option<Duration> remaining) {
        return Reaction.to(
                new ApiDenial(reason, remaining, "no", Option.none(), Option.none()), STARTS_SOON, account(), NOW);
    }

    private static Map<String, Reaction> byCode() {
        var byCode = new HashMap<String, Reaction>();
        TABLE.forEach((reaction, codes) -> Stream.of(codes.split(" ")).forEach(code -> byCode.put(code, reaction)));
        return byCode;
    }

    private static Reaction postponed(long seconds) {
        return new Reaction.Postpone(NOW.plusSeconds(seconds));
    }

    private static Reaction suspended(long seconds) {
        return new Reaction.Suspend(Option.some(NOW.plusSeconds(seconds)));
    }

    private static AdAccount account() {
        return new AdAccount(
                new AdAccountId("3"),
                Option.none(),
                Currency.getInstance("USD"),
                ZoneId.of("Asia/Kathmandu"),
                Terms.SIGNED,
                Billing.UNKNOWN,
                Option.none());
    }
}
