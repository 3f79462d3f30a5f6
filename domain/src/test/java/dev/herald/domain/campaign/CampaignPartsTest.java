package dev.herald.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.region.Region;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A campaign is made of parts that fit, or everything that does not is reported. */
final class CampaignPartsTest {
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void aCampaignOfPartsThatFitIsActiveAndSpeaksForItsAccountAndPage() {
        var campaign = campaign("Sale", USD, USD, Option.none()).get();

        assertThat(campaign.state()).isEqualTo(Lifecycle.ACTIVE);
        assertThat(campaign.adAccount()).isEqualTo(new AdAccountId("2002"));
        assertThat(campaign.page()).isEqualTo(new PageId("1001"));
        assertThat(campaign.currency()).isEqualTo(USD);
        assertThat(Option.some(campaign.budget())).isEqualTo(campaign.set().budget());
    }

    @Test
    void aTestIsTheSameCampaignUnderAnIdOfItsOwnHoweverLongItsName() {
        var campaign = campaign("x".repeat(400), USD, USD, Option.none()).get();
        var test = campaign.forTest();

        assertThat(test.id()).isEqualTo(campaign.id().forTest());
        assertThat(test.name()).isEqualTo(campaign.name());
        assertThat(test.message()).isEqualTo(campaign.message());
        assertThat(test.budget()).isEqualTo(campaign.budget());
    }

    @Test
    void everythingThatDoesNotFitIsReportedAtOnceWithItsPath() {
        var violations =
                campaign(" ", EUR, EUR, Option.some(Duration.ZERO)).getError().map(Violation::path);

        assertThat(violations).containsExactly("name", "budget", "prices", "min_conversation_gap");
    }

    @Test
    void onePriceInAnotherCurrencyIsEnoughToBeReported() {
        var prices = new PriceBook(cent(USD), HashMap.of(new Region("FR"), cent(EUR)));

        assertThat(campaign("Sale", USD, prices, Option.none()).getError().map(Violation::path))
                .containsExactly("prices");
    }

    @Test
    void aNameHasOneTo400Characters() {
        assertThat(campaign("x", USD, USD, Option.none()).isValid()).isTrue();
        assertThat(campaign("x".repeat(400), USD, USD, Option.none()).isValid()).isTrue();
        assertThat(campaign("x".repeat(401), USD, USD, Option.none()).getError().map(Violation::path))
                .containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT90S", "PT48H"})
    void aConversationGapIsWholeSeconds(Duration gap) {
        assertThat(campaign("Sale", USD, USD, Option.some(gap)).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT1.000000001S"})
    void anyOtherConversationGapIsRefused(Duration gap) {
        assertThat(campaign("Sale", USD, USD, Option.some(gap)).getError().map(Violation::path))
                .containsExactly("min_conversation_gap");
    }

    @Test
    void aStepChangesOnePartAndOnlyTheCampaignItselfWarmsUp() {
        var active = campaign("Sale", USD, USD, Option.none()).get();
        var draft = active.inState(Part.CAMPAIGN, Lifecycle.DRAFT)
                .inState(Part.SET, Lifecycle.DRAFT)
                .inState(Part.MESSAGE, Lifecycle.DRAFT);
        var activate = new Step.Activate(NOON, Lifecycle.WARM_UP);
        var warming = new Lifecycle.Populating(NOON.plus(Lifecycle.WARM_UP));

        assertThat(draft.after(Part.CAMPAIGN, activate)).containsExactly(draft.inState(Part.CAMPAIGN, warming));
        assertThat(draft.after(Part.SET, activate)).containsExactly(draft.inState(Part.SET, Lifecycle.ACTIVE));
        assertThat(draft.after(Part.MESSAGE, activate)).containsExactly(draft.inState(Part.MESSAGE, Lifecycle.ACTIVE));
        assertThat(active.after(Part.SET, new Step.Pause()))
                .containsExactly(active.inState(Part.SET, Lifecycle.PAUSED));
    }

    @Test
    void aStepThatAPartCannotTakeIsRefusedForThatPart() {
        var active = campaign("Sale", USD, USD, Option.none()).get();
        for (var part : Part.values()) {
            var gone = active.inState(part, Lifecycle.DELETED);

            assertThat(gone.after(part, new Step.Activate(NOON, Duration.ZERO)).getLeft())
                    .isEqualTo(new Denial(
                            part.inactive(), new Subject(part.inactive().scope(), "1001/sale"), Option.none()));
        }
    }

    @Test
    void aBudgetLiesOnTheCampaignOrOnItsSetAndNeverOnBothOrNeither() {
        var campaign = campaign("Sale", USD, USD, Option.none()).get();
        var budget = new Budget.Lifetime(cent(USD));
        var shared = campaign.sharing(budget);

        assertThat(shared.budget()).isEqualTo(budget);
        assertThat(shared.set().budget()).isEmpty();
        assertThatThrownBy(() -> with(campaign, Option.some(budget), campaign.set()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be given once");
        assertThatThrownBy(() -> with(campaign, Option.none(), shared.set()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is missing, on the campaign or on its set");
    }

    private static Campaign with(Campaign campaign, Option<Budget> shared, MessageSet set) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.adAccount(),
                campaign.currency(),
                campaign.page(),
                campaign.state(),
                campaign.directSend(),
                shared,
                set,
                campaign.message(),
                campaign.policy());
    }

    @Test
    void aCampaignThatExistsIsValid() {
        var fine = campaign("Sale", USD, USD, Option.none()).get();

        assertThatThrownBy(() -> new Campaign(
                        fine.id(),
                        "",
                        fine.adAccount(),
                        USD,
                        fine.page(),
                        Lifecycle.ACTIVE,
                        true,
                        Option.none(),
                        fine.set(),
                        fine.message(),
                        fine.policy()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    @Test
    void aCampaignThatBeginsNowLosesAStartThatHasPassedAndNothingElse() {
        var campaign = campaign("Sale", USD, USD, Option.none()).get();

        assertThat(campaign.beginningAt(NOON).set().schedule()).isEqualTo(Schedule.ALWAYS);
        assertThat(campaign.beginningAt(NOON.minusNanos(1))).isEqualTo(campaign);
    }

    @Test
    void aScheduleIsOverFromItsEndOnAndOneWithoutEndNever() {
        var schedule = new Schedule(Option.none(), Option.some(NOON));

        assertThat(schedule.isOver(NOON.minusNanos(1))).isFalse();
        assertThat(schedule.isOver(NOON)).isTrue();
        assertThat(Schedule.ALWAYS.isOver(Instant.MAX)).isFalse();
        assertThat(Schedule.of(Option.some(NOON), Option.some(NOON)).getError().map(Violation::path))
                .containsExactly("end");
        assertThatThrownBy(() -> new Schedule(Option.some(NOON), Option.some(NOON)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "summer-sale", "a-", "2026-06"})
    void anIdIsLowerCaseLettersDigitsAndDashes(String id) {
        assertThat(CampaignId.of(id).get()).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "a_b", "ä", "a/b", "a\n"})
    void anythingElseIsNoId(String id) {
        assertThat(CampaignId.of(id).getError()).hasSize(1);
    }

    @Test
    void anIdHasUpTo80CharactersAndASlugIsCutThereButNeverEndsInADash() {
        assertThat(CampaignId.of("x".repeat(80)).isValid()).isTrue();
        assertThat(CampaignId.of("x".repeat(81)).isValid()).isFalse();
        assertThat(CampaignId.slugOf("x".repeat(79) + " sale").get()).hasToString("x".repeat(79));
        assertThat(CampaignId.slugOf("--Summer__Sale--").get()).hasToString("summer-sale");
    }

    private static Validation<Seq<Violation>, Campaign> campaign(
            String name, Currency budget, Currency prices, Option<Duration> gap) {
        return campaign(name, budget, new PriceBook(cent(prices), HashMap.empty()), gap);
    }

    private static Validation<Seq<Violation>, Campaign> campaign(
            String name, Currency budget, PriceBook prices, Option<Duration> gap) {
        var account = new AdAccount(
                new AdAccountId("2002"),
                Option.none(),
                USD,
                ZoneOffset.UTC,
                Terms.UNKNOWN,
                Billing.UNKNOWN,
                Option.none());
        return Campaign.of(
                new CampaignId("sale"),
                name,
                account,
                Page.of(new PageId("1001"), Option.none(), Terms.UNKNOWN),
                MessageSet.active(new Budget.Lifetime(cent(budget)), new Schedule(Option.some(NOON), Option.none())),
                new Message(Lifecycle.ACTIVE, MessageContent.of(new TextTemplate("Summer is here."))),
                new SendingPolicy(prices, Option.none(), gap, Option.none(), DoubtPolicy.ASSUME_SENT));
    }

    private static Money cent(Currency currency) {
        return Money.ofMinor(1, currency);
    }
}
