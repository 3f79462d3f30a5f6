package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.account.Billing;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.DraftRules;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Scope;
import dev.herald.testkit.generator.Changed;
import dev.herald.testkit.generator.Situations;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of the rules about campaigns that are to be created. */
final class DraftRuleProperties extends RuleLaws<DraftFacts> {

    DraftRuleProperties() {
        super(Situations.OF_DRAFTS, DraftRules.ALL);
    }

    @Override
    Seq<Denial> judge(RuleBook book, DraftFacts facts) {
        return book.judge(facts);
    }

    @Override
    RuleBook book(Seq<Rule<DraftFacts>> some) {
        return some.foldLeft(RuleBook.EMPTY, RuleBook::withDraftRule);
    }

    @Override
    DraftFacts at(DraftFacts facts, Instant now) {
        return Changed.now(facts, now);
    }

    @Override
    String id(DraftFacts facts, Scope scope) {
        var draft = facts.draft();
        return switch (scope) {
            case PAGE -> draft.page().isDefined() ? draft.page().get().value() : draft.name();
            case AD_ACCOUNT -> facts.account().id().value();
            default -> draft.name();
        };
    }

    @Override
    Seq<Forgetting<DraftFacts>> forgettings() {
        return List.of(
                new Forgetting<>(
                        "whether the creative is taken",
                        facts -> DraftFacts.of(facts.draft(), facts.account(), facts.now())),
                new Forgetting<>(
                        "how the account pays",
                        facts -> new DraftFacts(
                                facts.draft(),
                                Changed.billing(facts.account(), Billing.UNKNOWN),
                                facts.creativeTaken(),
                                facts.now())),
                new Forgetting<>(
                        "what only the full form says",
                        facts -> new DraftFacts(
                                simple(facts.draft()), facts.account(), facts.creativeTaken(), facts.now())));
    }

    private static CampaignDraft simple(CampaignDraft draft) {
        return new CampaignDraft(
                draft.name(),
                draft.page(),
                draft.budgets(),
                draft.schedule(),
                Option.none(),
                Option.none(),
                Option.none());
    }

    @Property(tries = 200)
    void aDraftInAnotherCurrencyThanItsAccountsIsNoMatterForRules(@ForAll("whatever") DraftFacts facts) {
        var other = Currency.getInstance("EUR");
        var budgets = List.<Budget>of(new Budget.Lifetime(Money.ofMinor(1, other)));
        var draft = Changed.budgets(facts.draft(), budgets);

        assertThatThrownBy(() -> DraftFacts.of(draft, facts.account(), facts.now()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("budget");
    }
}
