package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Samples.CAMPAIGN;
import static dev.herald.domain.eligibility.Samples.FINE_ACCOUNT;
import static dev.herald.domain.eligibility.Samples.NOW;
import static dev.herald.domain.eligibility.Samples.USD;
import static dev.herald.domain.eligibility.Samples.about;
import static dev.herald.domain.eligibility.Samples.fineCampaign;
import static dev.herald.domain.eligibility.Samples.fineSender;
import static dev.herald.domain.eligibility.Samples.subscriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What a book says of every rule, of drafts, and of what is not known. */
final class ExplanationTest {
    private static final DraftFacts DRAFT = DraftFacts.of(CampaignDraft.of(CAMPAIGN), FINE_ACCOUNT, NOW);
    private static final RecipientFacts STOPPED = about(subscriber("token-1").withStop(NOW));

    @Test
    void everyRuleIsExplainedInTheOrderOfTheLists() {
        var explanation = Explanation.of(RuleBook.STANDARD, fineSender(), Option.some(DRAFT), fineCampaign(), STOPPED);

        assertThat(explanation.all().map(explained -> explained.rule().reason()))
                .isEqualTo(RuleBook.STANDARD.reasons());
        assertThat(explanation
                        .all()
                        .filter(explained -> explained.finding() instanceof Finding.Denies)
                        .map(explained -> explained.rule().reason()))
                .containsExactly(ErrorCode.SUBSCRIPTION_STOPPED);
        assertThat(explanation.isRefused()).isTrue();
    }

    @Test
    void aCampaignThatExistsIsNotJudgedAsADraft() {
        var explanation = Explanation.of(
                RuleBook.STANDARD, fineSender(), Option.none(), fineCampaign(), about(subscriber("token-1")));

        assertThat(explanation.draft()).isEmpty();
        assertThat(explanation.campaign()).isNotEmpty();
        assertThat(explanation.isRefused()).isFalse();
    }

    @Test
    void whatIsNotKnownOfARecipientIsToldOnce() {
        assertThat(RuleBook.STANDARD.notKnown(about(subscriber("token-1"))))
                .containsExactly(
                        "whether the person is available",
                        "marketing messages and organic threads over 7 days",
                        "marketing messages and organic threads over a day",
                        "organic threads since the latest marketing message");
        assertThat(RuleBook.EMPTY.notKnown(STOPPED)).isEmpty();
    }

    @Test
    void aDraftIsJudgedByRulesOfItsOwnAndATeamCanAddOne() {
        Reason never = Reason.named("NEVER", Scope.REQUEST, new Remedy.Fix(), "Not this one.");
        var book = RuleBook.STANDARD.withDraftRule(Rule.<DraftFacts>deny(never).when(facts -> true));

        assertThat(RuleBook.STANDARD.judge(DRAFT)).isEmpty();
        assertThat(book.judge(DRAFT))
                .containsExactly(new Denial(never, new Subject(Scope.REQUEST, "Sale"), Option.none()));
    }

    @Test
    void aDraftKnowsItsPartiesAndRefusesForeignBudgets() {
        assertThat(DRAFT.subject(Scope.PAGE).id()).isEqualTo("1001");
        assertThat(DRAFT.subject(Scope.AD_ACCOUNT).id()).isEqualTo("2002");
        var foreign = new Budget.Lifetime(Money.ofMinor(1, Currency.getInstance("EUR")));
        var draft = new CampaignDraft(
                "Sale",
                Option.some(new PageId("1001")),
                List.of(foreign),
                Schedule.ALWAYS,
                Option.none(),
                Option.none(),
                Option.none());

        assertThatThrownBy(() -> DraftFacts.of(draft, FINE_ACCOUNT, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(USD.getCurrencyCode());
    }

    @Test
    void whoIsSuppressedIsDeniedAndWhatAnAttachmentBelongsToIsKept() {
        assertThat(RuleBook.STANDARD
                        .judge(about(subscriber("token-1")).withSuppressed(true))
                        .map(Denial::reason))
                .containsExactly(HeraldReason.SUPPRESSED);
        assertThat(fineCampaign().withAttachmentOf(new PageId("7")).attachmentPage())
                .containsExactly(new PageId("7"));
    }

    @Test
    void aWideDenialHoldsForThePartyOfItsKind() {
        var parties = new Parties(fineSender().sender(), CAMPAIGN);

        assertThat(parties.subject(Scope.BUSINESS).id()).isEqualTo("5005");
        assertThat(parties.subject(Scope.MESSAGE).id()).isEqualTo("1001/sale");
    }

    @Test
    void aRuleThatPassesOrDoesNotKnowDoesNotDeny() {
        var anna = about(subscriber("token-1"));

        assertThat(RuleBook.STANDARD.recipientRules())
                .allSatisfy(rule -> assertThat(rule.denies(anna)).isFalse());
        assertThat(RuleBook.STANDARD.recipientRules().count(rule -> rule.denies(STOPPED)))
                .isEqualTo(1);
        Rule<RecipientFacts> own = new Rule<>() {
            @Override
            public Reason reason() {
                return HeraldReason.SUPPRESSED;
            }

            @Override
            public Finding judge(RecipientFacts facts) {
                return Finding.PASSES;
            }
        };
        assertThat(own.denies(anna)).isFalse();
    }
}
