package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.ZONE;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.Pruning;
import dev.herald.application.port.Pruning.Removed;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Remains;
import dev.herald.application.port.Remains.Obstacle;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pruned, what is not, and that nobody sees it from the counts. */
public abstract class PruningContract extends LedgerContract {
    private static final Instant LONG_AFTER = NOW.plus(Duration.ofDays(100));
    private static final Instant OLD = LONG_AFTER.minus(Duration.ofDays(90));
    private static final int PEOPLE = 8;
    private static final int DAYS = 9;

    private Pruning pruning() {
        return store().pruning();
    }

    private Remains remains(long campaign) {
        return pruning()
                .remains()
                .find(left -> left.campaign().number() == campaign)
                .get();
    }

    private Option<Obstacle> obstacle(long campaign) {
        var foreseen = remains(campaign).obstacle(OLD, LONG_AFTER);
        var begun = pruning().begin(campaign, OLD, LONG_AFTER);
        assertThat(begun.swap().toOption()).isEqualTo(foreseen);
        return foreseen;
    }

    /** A campaign in which each person ended differently; finished for good. */
    private long finished(String id) {
        return finished(id, audience(id, persons(PEOPLE)));
    }

    private long finished(String id, AudienceId audience) {
        var campaign = campaign(id, audience, 3);
        store().campaigns().remember(campaign, new RemoteCampaign(id, 100));
        for (var lease = leaseAt(campaign, NOW); lease.isDefined(); lease = leaseAt(campaign, NOW)) {
            for (var one : toBeJudged(lease.get(), NOW)) {
                end(id, lease.get(), one);
            }
            ledger().finish(lease.get());
        }
        ledger().assumeDelivered(campaign, NOW.plus(Duration.ofDays(7)), TODAY.plusDays(7));
        return campaign;
    }

    private void end(String id, RangeLease lease, Subscription one) {
        var number = Integer.parseInt(one.token().value().substring("token-".length()));
        switch (number) {
            case 0 ->
                withhold(lease, withheld(lease.campaign(), one, Option.none(), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED));
            case 1 ->
                withhold(
                        lease,
                        withheld(
                                lease.campaign(),
                                one,
                                Option.some(NOW.plusSeconds(5)),
                                ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED,
                                ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED));
            case 2 -> {
                var reason = ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN;
                var attempt = attempt(lease, one);
                var rejected = attempt.rejected(reason, NOW.plusSeconds(1));
                ledger().record(lease.campaign(), List.of(Outcome.refused(attempt, rejected, reason)));
            }
            case 3 -> record(attempt(lease, one).accepted(Option.none(), NOW.plusSeconds(1)));
            default -> {
                record(attempt(lease, one).accepted(Option.some("t" + number), NOW.plusSeconds(1)));
                heard(id, one, number);
            }
        }
    }

    private void heard(String id, Subscription one, int number) {
        var at = NOW.plus(Duration.ofDays(number % 3));
        DeliveryEvent event = switch (number) {
            case 4 -> new DeliveryEvent.Delivered(at);
            case 5 -> new DeliveryEvent.Read(at);
            case 6 -> new DeliveryEvent.Clicked(at);
            default -> new DeliveryEvent.Failed(at, "it failed");
        };
        assertThat(ledger().hear(List.of(new MessageEvent(id, one.token(), Option.none(), event))))
                .isEmpty();
    }

    /** Where everybody and the money stands, day by day. */
    private Object stands(long campaign) {
        return List.of(
                tally(campaign),
                Vector.range(0, DAYS).map(day -> ledger().spending(campaign, USD, TODAY.plusDays(day))));
    }

    private Seq<Subscription> stillToDo(long campaign, AudienceId audience) {
        return stillToDo(audience, Option.some(campaign));
    }

    private Removed pruneAll(long campaign, int limit) {
        var all = Removed.NOTHING;
        for (var part = pruning().prune(campaign, limit);
                part.rows() > 0;
                part = pruning().prune(campaign, limit)) {
            assertThat(part.rows()).isLessThanOrEqualTo(limit);
            all = all.plus(part);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 100})
    void thereIsNothingLeftButCountsAndTheyAreTheSameAtEveryStep(int limit) {
        var audience = audience("a", persons(PEOPLE));
        var campaign = finished("sale", audience);
        var other = campaign("other", persons(2), 10);
        withhold(lease(other), withheld(other, person(0), Option.none(), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED));
        var before = stands(campaign);
        var beforeOfOther = stands(other);

        assertThat(tally(campaign).accepted()).isEqualTo(5);
        assertThat(pruning().begin(campaign, OLD, LONG_AFTER)).containsExactly(3L);
        var removed = Removed.NOTHING;
        Removed part;
        do {
            assertThat(stands(campaign)).isEqualTo(before);
            assertThat(stillToDo(campaign, audience)).isEmpty();
            part = pruning().prune(campaign, limit);
            assertThat(part.rows()).isLessThanOrEqualTo(limit);
            removed = removed.plus(part);
        } while (part.rows() > 0);

        assertThat(stands(campaign)).isEqualTo(before);
        assertThat(removed).isEqualTo(new Removed(PEOPLE, 0, PEOPLE));
        assertThat(ledger().deliveries(campaign, USD, Option.none(), 100)).isEmpty();
        assertThat(stillToDo(campaign, audience)).isEmpty();
        assertThat(stands(other)).isEqualTo(beforeOfOther);
        assertThat(pruning().remains().map(left -> left.campaign().number())).containsExactly(other);
        assertThat(subscriptions().find(person(3).token())).contains(person(3));
    }

    @Test
    void nobodyGoesOnWithAPrunedCampaign() {
        var campaign = finished("sale");
        pruning().begin(campaign, OLD, LONG_AFTER).get();
        pruning().prune(campaign, 1);

        assertThat(leaseAt(campaign, LONG_AFTER)).isEmpty();
        ledger().plan(campaign, remains(campaign).campaign().audience(), 3);
        assertThat(leaseAt(campaign, LONG_AFTER)).isEmpty();

        pruneAll(campaign, 100);
        assertThat(leaseAt(campaign, LONG_AFTER)).isEmpty();
        var late = new MessageEvent("sale", person(3).token(), Option.none(), new DeliveryEvent.Read(LONG_AFTER));
        assertThat(ledger().hear(List.of(late))).containsExactly(late);
    }

    @Test
    void aPrunedCampaignSaysSinceWhen() {
        var campaign = finished("sale");
        var key = new CampaignKey("sandbox", PAGE, new CampaignId("sale"));
        assertThat(store().campaigns().find(key).get().prunedAt()).isEmpty();

        pruning().begin(campaign, OLD, LONG_AFTER).get();

        assertThat(store().campaigns().find(key).get().prunedAt()).contains(LONG_AFTER);
    }

    @Test
    void whatWasBegunIsGoneOnWithWhateverTheAge() {
        var campaign = finished("sale");
        pruning().begin(campaign, OLD, LONG_AFTER).get();
        var before = stands(campaign);
        pruning().prune(campaign, 3);

        var rest = remains(campaign);
        assertThat(rest.isBegun()).isTrue();
        assertThat(rest.deliveries()).isEqualTo(PEOPLE - 3);
        assertThat(rest.obstacle(NOW.minusSeconds(1), NOW)).isEmpty();
        assertThat(pruneAll(campaign, 100)).isEqualTo(new Removed(PEOPLE - 3, 0, PEOPLE));
        assertThat(stands(campaign)).isEqualTo(before);
    }

    @Test
    void aPrunedAudienceIsNotFoundByWhatIsInItButByItsNumber() {
        var audience = audience("a", persons(PEOPLE));
        var campaign = finished("sale", audience);
        var known = subscriptions().findAudience("a").get();
        pruning().begin(campaign, OLD, LONG_AFTER).get();
        pruneAll(campaign, 3);

        assertThat(subscriptions().findAudience("a")).isEmpty();
        assertThat(subscriptions().findAudience(audience)).contains(known);

        var again = audience("a", persons(2));
        assertThat(subscriptions().findAudience("a").get().id())
                .isEqualTo(again)
                .isNotEqualTo(audience);
        assertThat(stillToDo(again, Option.none())).hasSize(2);
    }

    @Test
    void anAudienceThatIsOfNoUseIsFoundByItsNumberOnceItIsComplete() {
        var begun = subscriptions().beginAudience("a");

        assertThat(subscriptions().findAudience(begun)).isEmpty();
        assertThat(subscriptions().findAudience(new AudienceId(begun.value() + 7)))
                .isEmpty();
        var complete = audience("b", persons(1));
        assertThat(subscriptions().findAudience(complete))
                .isEqualTo(subscriptions().findAudience("b"));
    }

    @Test
    void anAudienceStaysAsLongAsACampaignNeedsIt() {
        var audience = audience("a", persons(PEOPLE));
        var one = finished("one", audience);
        var other = campaign("other", audience, 3);
        pruning().begin(one, OLD, LONG_AFTER).get();

        assertThat(pruneAll(one, 3)).isEqualTo(new Removed(PEOPLE, 0, 0));
        assertThat(stillToDo(other, audience)).hasSize(PEOPLE);
        assertThat(subscriptions().findAudience("a")).isNotEmpty();
        assertThat(pruning().remains().map(left -> left.campaign().number())).containsExactly(other);
    }

    @Test
    void theLastCampaignOfAnAudienceTakesItAlong() {
        var audience = audience("a", persons(PEOPLE));
        var one = finished("one", audience);
        var later = NOW.plus(Duration.ofDays(1));
        var other = campaign("other", audience, 100);
        var lease = leaseAt(other, later).get();
        withhold(
                lease,
                persons(PEOPLE)
                        .map(to -> withheld(other, to, Option.none(), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED))
                        .toJavaArray(dev.herald.domain.delivery.Attempt.Withheld[]::new));
        ledger().finish(lease);
        pruning().begin(one, OLD, LONG_AFTER).get();
        pruneAll(one, 100);
        pruning().begin(other, OLD, LONG_AFTER).get();

        assertThat(pruneAll(other, 100)).isEqualTo(new Removed(PEOPLE, 0, PEOPLE));
        assertThat(pruning().remains()).isEmpty();
    }

    @Test
    void aCampaignInWhichSomebodyIsStillToDoStays() {
        var campaign = campaign("sale", persons(2), 1);
        assertThat(obstacle(campaign)).contains(Obstacle.STILL_TO_DO);

        var lease = lease(campaign);
        withhold(lease, withheld(campaign, person(0), Option.none(), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED));
        ledger().finish(lease);

        assertThat(obstacle(campaign)).contains(Obstacle.STILL_TO_DO);
        assertThat(pruning().prune(campaign, 100)).isEqualTo(Removed.NOTHING);
        assertThat(stillToDo(campaign, remains(campaign).campaign().audience())).hasSize(1);
    }

    @Test
    void aCampaignThatWasBegunAnewIsNotWaitedFor() {
        var campaign = campaign("sale", persons(2), 1);
        withhold(lease(campaign), withheld(campaign, person(0), Option.none(), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED));
        var key = new CampaignKey("sandbox", PAGE, new CampaignId("sale"));
        store().campaigns().open(key, "digest", remains(campaign).campaign().audience(), ZONE);

        assertThat(obstacle(campaign)).isEmpty();
    }

    @Test
    void aCampaignInDoubtOrUnderWayStays() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        var attempt = attempt(lease, person(0));
        assertThat(remains(campaign).unresolved()).isEqualTo(1);

        record(attempt.inDoubt(NOW));
        ledger().finish(lease);

        assertThat(obstacle(campaign)).contains(Obstacle.UNRESOLVED);
    }

    @Test
    void aCampaignWithSomebodyPostponedStays() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).postponed(NOW.plusSeconds(60), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED));
        ledger().finish(lease);

        assertThat(obstacle(campaign)).contains(Obstacle.UNRESOLVED);
    }

    @Test
    void aCampaignWhoseMoneyIsNotSettledStaysUntilItIs() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).accepted(Option.none(), NOW));
        ledger().finish(lease);

        assertThat(obstacle(campaign)).contains(Obstacle.UNSETTLED);
        assertThat(remains(campaign).assuming(LONG_AFTER).obstacle(OLD, LONG_AFTER))
                .isEmpty();
        var tooEarly = NOW.plus(Duration.ofDays(7));
        assertThat(remains(campaign).assuming(tooEarly).obstacle(OLD, tooEarly)).contains(Obstacle.UNSETTLED);

        ledger().assumeDelivered(campaign, NOW.plusSeconds(1), TODAY);

        assertThat(obstacle(campaign)).isEmpty();
    }

    @Test
    void aCampaignThatKeepsATokenFromAnotherMessageStays() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).accepted(Option.none(), NOW));
        ledger().finish(lease);
        ledger().assumeDelivered(campaign, NOW.plusSeconds(1), TODAY);
        var claimed = Subscription.MINIMUM_DELAY;
        var before = NOW.plus(claimed).minusSeconds(1);

        assertThat(pruning().begin(campaign, NOW.plusSeconds(9), before).swap()).containsExactly(Obstacle.PROTECTS);
        assertThat(pruning()
                        .begin(campaign, NOW.plusSeconds(9), NOW.plus(claimed))
                        .isRight())
                .isTrue();
    }

    @Test
    void aCampaignToWhichSomethingHappenedSinceThenStays() {
        var campaign = finished("sale"); // the latest is a click two days after
        var latest = NOW.plus(Duration.ofDays(2));

        assertThat(pruning().begin(campaign, latest, LONG_AFTER).swap()).containsExactly(Obstacle.ACTIVE);
        assertThat(pruning().begin(campaign, latest.plusMillis(1), LONG_AFTER).isRight())
                .isTrue();
    }

    @Test
    void workThatWasGivenOutIsSomethingThatHappenedThoughNoRowTellsWhen() {
        var campaign = campaign(person(0));
        var lease = leaseAt(campaign, OLD).get();
        withhold(lease, withheld(campaign, person(0), Option.none(), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED));
        ledger().finish(lease);

        assertThat(obstacle(campaign)).contains(Obstacle.ACTIVE);
        assertThat(pruning().begin(campaign, OLD.plusMillis(1), LONG_AFTER).isRight())
                .isTrue();
    }

    @Test
    void whoWaitsForALaterTimeKeepsNoCampaignToWhichNothingHappens() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        withhold(lease, withheld(campaign, person(0), Option.some(LONG_AFTER), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED));
        ledger().finish(lease);
        var before = stands(campaign);

        assertThat(obstacle(campaign)).isEmpty();
        pruneAll(campaign, 1);
        assertThat(tally(campaign).waiting()).isEqualTo(1);
        assertThat(stands(campaign)).isEqualTo(before);
    }
}
