package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Page;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.violation.Violation;
import dev.herald.testkit.generator.Accounts;
import dev.herald.testkit.generator.Campaigns;
import dev.herald.testkit.generator.Changed;
import dev.herald.testkit.generator.Ids;
import dev.herald.testkit.generator.Instants;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a campaign as a whole. */
final class CampaignProperties {
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void aCampaignHasOneBudgetWhereverItLies(@ForAll("campaigns") Campaign campaign) {
        assertThat(campaign.sharedBudget().isDefined())
                .isNotEqualTo(campaign.set().budget().isDefined());
        assertThat(campaign.sharedBudget().orElse(campaign.set().budget())).containsExactly(campaign.budget());

        var shared = campaign.sharing(campaign.budget());
        assertThat(shared.budget()).isEqualTo(campaign.budget());
        assertThat(shared.set().budget()).isEmpty();
        assertThat(shared.set().schedule()).isEqualTo(campaign.set().schedule());
        assertThat(shared.set().state()).isEqualTo(campaign.set().state());
        assertThat(shared.message()).isEqualTo(campaign.message());
    }

    @Property(tries = TRIES)
    void everyAmountIsInTheCurrencyOfWhoPays(
            @ForAll("campaigns") Campaign campaign, @ForAll("accounts") AdAccount account, @ForAll("pages") Page page) {
        var made = Campaign.of(
                campaign.id(),
                campaign.name(),
                account,
                page,
                MessageSet.active(campaign.budget(), campaign.set().schedule()),
                campaign.message(),
                campaign.policy());

        var same = account.currency().equals(campaign.currency());
        assertThat(made.isValid()).isEqualTo(same);
        assertThat(paths(made))
                .isEqualTo(
                        same
                                ? List.empty()
                                : List.of("budget", "prices")
                                        .appendAll(campaign.policy().bid().map(bid -> "bid_amount")));
        made.forEach(valid -> {
            assertThat(valid.state()).isEqualTo(Lifecycle.ACTIVE);
            assertThat(valid.directSend()).isTrue();
            assertThat(valid.adAccount()).isEqualTo(account.id());
            assertThat(valid.page()).isEqualTo(page.id());
            assertThat(valid.currency()).isEqualTo(account.currency());
            assertThat(valid.prices()).isEqualTo(campaign.policy().prices());
        });
    }

    @Property(tries = TRIES)
    void aCampaignThatBeginsNowDiffersInAStartThatHasPassedOnly(
            @ForAll("campaigns") Campaign campaign, @ForAll("instants") Instant now) {
        var schedule = campaign.set().schedule();
        var begun = campaign.beginningAt(now);

        assertThat(begun.set().schedule()).isEqualTo(schedule.beginningAt(now));
        assertThat(begun.equals(campaign))
                .isEqualTo(schedule.start().isEmpty() || schedule.start().get().isAfter(now));
        assertThat(begun.beginningAt(now)).isEqualTo(begun);
    }

    @Property(tries = TRIES)
    void whatCanBeACampaignCanBeAskedForInBothForms(
            @ForAll("campaigns") Campaign campaign,
            @ForAll("accounts") AdAccount account,
            @ForAll("instants") Instant now) {
        var draft = CampaignDraft.of(campaign);
        var simple = RuleBook.STANDARD.judge(DraftFacts.of(draft, inCurrencyOf(campaign, account), now));

        assertThat(simple.map(Denial::reason))
                .isSubsetOf(HeraldReason.START_TOO_FAR_AHEAD, HeraldReason.BUDGET_BELOW_MINIMUM);
        assertThat(RuleBook.STANDARD.judge(DraftFacts.of(draft.inFull(), inCurrencyOf(campaign, account), now)))
                .isEqualTo(simple);
        assertThat(draft.inFull().name()).isEqualTo(campaign.name());
        assertThat(draft.budgets()).containsExactly(campaign.budget());
        assertThat(draft.schedule()).isEqualTo(campaign.set().schedule());
        assertThat(draft.page()).containsExactly(campaign.page());
        assertThat(draft.pacing()).isEmpty();
        assertThat(draft.inFull().pacing()).containsExactly(CampaignDraft.NO_PACING);
    }

    private static Seq<String> paths(Validation<Seq<Violation>, ?> made) {
        return made.isValid() ? List.empty() : made.getError().map(Violation::path);
    }

    private static AdAccount inCurrencyOf(Campaign campaign, AdAccount account) {
        return new AdAccount(
                account.id(),
                account.country(),
                campaign.currency(),
                account.timeZone(),
                account.terms(),
                Billing.UNKNOWN.withMinDailyBudget(Money.ofMinor(1000, campaign.currency())),
                account.throttledUntil());
    }

    @Property(tries = TRIES)
    void aCampaignWithoutABudgetOrWithTwoIsNone(@ForAll("campaigns") Campaign campaign) {
        var none =
                new MessageSet(Lifecycle.ACTIVE, Option.none(), campaign.set().schedule());
        var own = MessageSet.active(campaign.budget(), campaign.set().schedule());
        var shared = Option.some(campaign.budget());

        assertThatThrownBy(() -> Changed.set(campaign, Option.none(), none)).hasMessageContaining("budget: is missing");
        assertThatThrownBy(() -> Changed.set(campaign, shared, own)).hasMessageContaining("budget: must be given once");
        assertThat(Changed.set(campaign, shared, none).budget())
                .isEqualTo(Changed.set(campaign, Option.none(), own).budget());
    }

    @Property
    void anIdIsASlugAndASlugIsAnId(@ForAll("campaignIds") CampaignId id, @ForAll("names") String name) {
        assertThat(CampaignId.of(id.value()).get()).isEqualTo(id);
        CampaignId.slugOf(name).forEach(slug -> {
            assertThat(CampaignId.slugOf(slug.value()).get()).isEqualTo(slug);
            assertThat(slug.value()).hasSizeLessThanOrEqualTo(80).matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
        });
    }

    @Provide
    Arbitrary<Campaign> campaigns() {
        return Campaigns.any().asArbitrary();
    }

    @Provide
    Arbitrary<AdAccount> accounts() {
        return Accounts.any().asArbitrary();
    }

    @Provide
    Arbitrary<Page> pages() {
        return Accounts.pages().asArbitrary();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Instants.any().asArbitrary();
    }

    @Provide
    Arbitrary<CampaignId> campaignIds() {
        return Ids.campaigns().asArbitrary();
    }

    @Provide
    Arbitrary<String> names() {
        return Campaigns.names().asArbitrary();
    }
}
