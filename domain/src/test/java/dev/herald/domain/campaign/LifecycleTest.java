package dev.herald.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.campaign.CampaignDraft.Targeting;
import dev.herald.domain.campaign.Lifecycle.Paused;
import dev.herald.domain.campaign.Lifecycle.Populating;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** The steps out of each state, and the parts that say how a campaign sends and is asked for. */
final class LifecycleTest {
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final Instant READY = NOW.plus(Lifecycle.WARM_UP);
    private static final Currency USD = Currency.getInstance("USD");
    private static final PriceBook PRICES = new PriceBook(Money.ofMinor(1, USD), HashMap.empty());

    @Test
    void aDraftWarmsUpBeforeItSends() {
        assertThat(Lifecycle.DRAFT.activate(NOW, Lifecycle.WARM_UP)).isEqualTo(new Populating(READY));
        assertThat(Lifecycle.DRAFT.activate(NOW, Duration.ZERO)).isEqualTo(Lifecycle.ACTIVE);
        assertThat(new Populating(READY).isReady(READY.minusNanos(1))).isFalse();
        assertThat(new Populating(READY).isReady(READY)).isTrue();
    }

    @Test
    void whatIsPausedWhileItWarmsUpGoesOnWarmingUp() {
        var paused = new Populating(READY).pause();

        assertThat(paused).isEqualTo(new Paused(Option.some(READY)));
        assertThat(paused.resume(READY.minusNanos(1))).isEqualTo(new Populating(READY));
        assertThat(paused.resume(READY)).isEqualTo(Lifecycle.ACTIVE);
        assertThat(Lifecycle.ACTIVE.pause().resume(NOW)).isEqualTo(Lifecycle.ACTIVE);
    }

    @Test
    void whatWasSwitchedOnCanEndAndWhatExistsCanBeDeleted() {
        var end = new Step.Complete();

        assertThat(end.from(Lifecycle.ACTIVE)).containsExactly(Lifecycle.COMPLETED);
        assertThat(end.from(Lifecycle.PAUSED)).containsExactly(Lifecycle.COMPLETED);
        assertThat(end.from(new Populating(READY))).containsExactly(Lifecycle.COMPLETED);
        assertThat(end.from(Lifecycle.DRAFT)).isEmpty();
        assertThat(new Step.Delete().from(Lifecycle.DRAFT)).containsExactly(Lifecycle.DELETED);
        assertThat(new Step.Delete().from(Lifecycle.DELETED)).isEmpty();
        assertThat(new Step.Pause().from(new Populating(READY))).containsExactly(new Paused(Option.some(READY)));
    }

    @Test
    void aPolicySaysWhatItIsTold() {
        var bid = Money.ofMinor(2, USD);
        var hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
        var gap = Duration.ofHours(6);

        assertThat(SendingPolicy.at(PRICES)
                        .withBid(bid)
                        .withMinConversationGap(gap)
                        .withQuietHours(hours)
                        .withInDoubt(DoubtPolicy.REPEAT))
                .isEqualTo(new SendingPolicy(
                        PRICES, Option.some(bid), Option.some(gap), Option.some(hours), DoubtPolicy.REPEAT));
        assertThat(SendingPolicy.at(PRICES).inDoubt()).isEqualTo(DoubtPolicy.ASSUME_SENT);
    }

    @Test
    void aBidIsMoreThanZeroAndAWholeNumberOfCents() {
        assertThat(SendingPolicy.at(PRICES).withBid(Money.ofMinor(1, USD)).check(USD))
                .isEmpty();
        assertThat(SendingPolicy.at(PRICES)
                        .withBid(new Money(19_900, USD))
                        .check(USD)
                        .map(Violation::path))
                .containsExactly("bid_amount");
        assertThat(SendingPolicy.at(PRICES).withBid(Money.zero(USD)).check(USD).map(Violation::path))
                .containsExactly("bid_amount");
    }

    @Test
    void theFullFormSaysWhatTheSimpleOneImplies() {
        var budget = new Budget.Lifetime(Money.ofMinor(100, USD));
        var simple = new CampaignDraft(
                "Sale", Option.none(), List.of(budget), Schedule.ALWAYS, Option.none(), Option.none(), Option.none());

        assertThat(simple.inFull())
                .isEqualTo(new CampaignDraft(
                        "Sale",
                        Option.none(),
                        List.of(budget),
                        Schedule.ALWAYS,
                        Option.some(List.of("no_pacing")),
                        Option.some(new Targeting(List.of("messenger"), List.of("marketing_messages"))),
                        Option.none()));
    }

    @Test
    void anIdThatExistsIsValid() {
        assertThatThrownBy(() -> new CampaignId("Sale")).isInstanceOf(IllegalArgumentException.class);
    }
}
