package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Samples.BRAZIL;
import static dev.herald.domain.eligibility.Samples.BUDGET;
import static dev.herald.domain.eligibility.Samples.FINE_ACCOUNT;
import static dev.herald.domain.eligibility.Samples.NOW;
import static dev.herald.domain.eligibility.Samples.PAGE;
import static dev.herald.domain.eligibility.Samples.about;
import static dev.herald.domain.eligibility.Samples.campaign;
import static dev.herald.domain.eligibility.Samples.fineCampaign;
import static dev.herald.domain.eligibility.Samples.fineSender;
import static dev.herald.domain.eligibility.Samples.sender;
import static dev.herald.domain.eligibility.Samples.subscriber;
import static dev.herald.domain.eligibility.Samples.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.Page;
import dev.herald.domain.account.Terms;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.region.Region;
import dev.herald.domain.region.SupportedRegions;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

final class RuleBookTest {
    private static final Subscription ANNA = subscriber("token-1");
    private static final Reason BOUGHT_YESTERDAY =
            Reason.named("BOUGHT_YESTERDAY", Scope.RECIPIENT, new Remedy.Skip(), "This person bought yesterday.");

    @Test
    void aRecipientIsToldEverythingThatStandsInTheWayInTheOrderOfTheRules() {
        var hopeless = about(ANNA.withAvailability(told(false))
                .withNextEligibleAt(NOW.plusSeconds(60))
                .withStop(NOW)
                .withExpiry(told(NOW))
                .withRegion(told(new Region("DE"))));

        assertThat(reasons(RuleBook.STANDARD.judge(hopeless)))
                .containsExactly(
                        ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED,
                        ErrorCode.SUBSCRIPTION_STOPPED,
                        ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED,
                        ErrorCode.MIN_DELAY_NOT_REACHED,
                        ErrorCode.RECIPIENT_UNAVAILABLE);
    }

    @Test
    void senderAndCampaignAreToldEverythingAtOnceAndBeforeTheRecipient() {
        var off = about(campaign(Lifecycle.PAUSED, Lifecycle.PAUSED, Lifecycle.ACTIVE, BUDGET, Schedule.ALWAYS));
        var unsigned = sender(Terms.UNSIGNED, Terms.SIGNED, FINE_ACCOUNT, Page.of(PAGE, Option.none(), Terms.UNSIGNED));

        var batch = RuleBook.STANDARD.open(unsigned, off);
        var verdict = batch.judge(about(ANNA.withStop(NOW)));

        assertThat(reasons(batch.wideDenials()))
                .containsExactly(
                        ErrorCode.APP_TERMS_NOT_ACCEPTED,
                        ErrorCode.PAGE_TERMS_NOT_SIGNED,
                        ErrorCode.INACTIVE_CAMPAIGN,
                        ErrorCode.INACTIVE_MESSAGE_SET);
        assertThat(reasons(refused(verdict)))
                .containsExactlyElementsOf(reasons(batch.wideDenials()).append(ErrorCode.SUBSCRIPTION_STOPPED));
    }

    @Test
    void aTeamAddsARuleOfItsOwnInAFewLines() {
        Rule<RecipientFacts> boughtYesterday = Rule.<RecipientFacts>deny(BOUGHT_YESTERDAY)
                .when(facts -> facts.subscription().token().value().equals("token-1"));
        var book = RuleBook.STANDARD.withRecipientRule(boughtYesterday);

        assertThat(reasons(book.judge(about(ANNA.withStop(NOW)))))
                .containsExactly(ErrorCode.SUBSCRIPTION_STOPPED, BOUGHT_YESTERDAY);
        assertThat(book.judge(about(subscriber("token-2")))).isEmpty();
        assertThat(book.reasons()).endsWith(BOUGHT_YESTERDAY);
        assertThat(RuleBook.STANDARD.reasons()).doesNotContain(BOUGHT_YESTERDAY);
    }

    @Test
    void aRuleOfATeamAboutSenderOrCampaignHoldsForEverybody() {
        var closed = Reason.named("CLOSED", Scope.CAMPAIGN, new Remedy.Fix(), "The shop is closed.");
        var never = Reason.named("NEVER", Scope.PAGE, new Remedy.Fix(), "This page never sends.");
        var book = RuleBook.STANDARD
                .withSenderRule(Rule.<SenderFacts>deny(never).when(facts -> true))
                .withCampaignRule(Rule.<CampaignFacts>deny(closed).when(facts -> true));

        var batch = book.open(fineSender(), fineCampaign());

        assertThat(batch.wideDenials().map(Denial::words))
                .containsExactly(
                        "the page 1001: This page never sends. "
                                + "Change the request or the message; it will not pass as it is.",
                        "the campaign 1001/sale: The shop is closed. "
                                + "Change the request or the message; it will not pass as it is.");
        assertThat(reasons(refused(batch.judge(about(ANNA))))).containsExactly(never, closed);
    }

    @Test
    void everyReasonOfTheFirstReleaseHasARuleAndNoneIsAnAlias() {
        assertThat(RuleBook.STANDARD.reasons()).doesNotHaveDuplicates();
        assertThat(RuleBook.STANDARD.reasons())
                .allSatisfy(reason -> assertThat(reason instanceof ErrorCode code
                                && code.sameAs().isDefined())
                        .isFalse());
    }

    @Test
    void aClearanceIsGivenWhereNothingStandsInTheWayAndSaysForWhatAndWhen() {
        var verdict = RuleBook.STANDARD.open(fineSender(), fineCampaign()).judge(about(ANNA));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Cleared.class, cleared -> {
            assertThat(cleared.clearance().campaign()).isEqualTo(new CampaignId("sale"));
            assertThat(cleared.clearance().judgedAt()).isEqualTo(NOW);
        });
        assertThat(verdict.toValidation().isValid()).isTrue();
    }

    @Test
    void aWideDenialAloneRefusesEverybody() {
        var batch = RuleBook.STANDARD.open(
                fineSender(),
                about(campaign(Lifecycle.PAUSED, Lifecycle.ACTIVE, Lifecycle.ACTIVE, BUDGET, Schedule.ALWAYS)));

        assertThat(batch.judge(about(ANNA))).isInstanceOf(Verdict.Refused.class);
        assertThat(batch.judgePerson(List.of(about(ANNA), about(subscriber("token-2")))))
                .hasSize(2)
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Refused.class));
    }

    @Test
    void nobodyOutsideThePackageCanMakeAClearance() {
        assertThat(Clearance.class.getDeclaredConstructors())
                .allSatisfy(constructor -> assertThat(Modifier.isPublic(constructor.getModifiers())
                                || Modifier.isProtected(constructor.getModifiers()))
                        .isFalse());
        assertThat(Modifier.isFinal(Clearance.class.getModifiers())).isTrue();
    }

    @Test
    void aRefusalPassesFromTheLatestInstantOfItsDenials() {
        var later = NOW.plusSeconds(60);
        var wait = Rule.<RecipientFacts>deny(BOUGHT_YESTERDAY).until(facts -> Option.some(later));
        var book = RuleBook.STANDARD.withRecipientRule(wait).open(fineSender(), fineCampaign());

        assertThat(passesFrom(book.judge(about(ANNA.withNextEligibleAt(NOW.plusSeconds(30))))))
                .containsExactly(later);
        assertThat(passesFrom(book.judge(about(ANNA.withNextEligibleAt(NOW.plusSeconds(90))))))
                .containsExactly(NOW.plusSeconds(90));
    }

    @Test
    void aRefusalWithADenialThatNeverPassesNeverPasses() {
        var book = RuleBook.STANDARD.open(fineSender(), fineCampaign());
        var verdict =
                book.judge(about(ANNA.withNextEligibleAt(NOW.plusSeconds(30)).withStop(NOW)));

        assertThat(passesFrom(verdict)).isEmpty();
        assertThat(verdict.toValidation().getError()).hasSize(2);
    }

    @Test
    void whoeverHasTheMessageIsToldSoOnlyIfNothingElseStandsInTheWay() {
        var had = about(ANNA).withPersonHavingMessage(true);
        var hadAndStopped = about(subscriber("token-2").withStop(NOW)).withPersonHavingMessage(true);

        assertThat(RuleBook.STANDARD.judgePerson(List.of(had, hadAndStopped)).map(RuleBookTest::reasons))
                .containsExactly(List.of(HeraldReason.SAME_PERSON), List.of((Reason) ErrorCode.SUBSCRIPTION_STOPPED));
    }

    @Test
    void anUnknownFactIsNotADenial() {
        var stranger = Subscription.of(ANNA.token(), told(PAGE));

        assertThat(RuleBook.STANDARD.open(fineSender(), fineCampaign()).judge(about(stranger)))
                .isInstanceOf(Verdict.Cleared.class);
        assertThat(SupportedRegions.CLOSED_TO_SUBSCRIBERS.contains(BRAZIL)).isFalse();
    }

    private static Seq<Reason> reasons(Seq<Denial> denials) {
        return denials.map(Denial::reason);
    }

    private static Seq<Denial> refused(Verdict verdict) {
        return ((Verdict.Refused) verdict).denials();
    }

    private static Option<java.time.Instant> passesFrom(Verdict verdict) {
        return ((Verdict.Refused) verdict).passesFrom();
    }
}
