package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.PageList;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Drop;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What is known of subscriptions: the part of {@code Subscriptions} that has nothing to do with audiences. */
public abstract class SubscriptionsContract extends StoreContract {
    private static final SubscriptionToken TOKEN = token("token");
    private static final Instant EARLIER = NOW.minusSeconds(100);

    private void tell(Subscription... told) {
        subscriptions().add(subscriptions().beginAudience("told"), List.of(told));
    }

    private Subscription found(SubscriptionToken token) {
        return subscriptions().find(token).get();
    }

    private static Subscription bare(SubscriptionToken token) {
        return Subscription.of(token, new Fact<>(PAGE, Source.TOLD, EARLIER));
    }

    private static Subscription full(SubscriptionToken token) {
        return Subscription.of(token, new Fact<>(new PageId("page/\"'\\%_"), Source.API, NOW))
                .withPerson(new Fact<>(new Psid("psid-\\\""), Source.TOLD, NOW.plusMillis(1)))
                .withRegion(new Fact<>(new Region("MX"), Source.INFERRED, NOW.plusMillis(2)))
                .withTimeZone(new Fact<>(ZoneId.of("Asia/Kathmandu"), Source.TOLD, NOW.plusMillis(9)))
                .withExpiry(new Fact<>(NOW.plusMillis(3), Source.API, NOW.plusMillis(4)))
                .withNextEligibleAt(NOW.plusMillis(5))
                .withOptIn(NOW.plusMillis(6))
                .withStop(NOW.plusMillis(7))
                .withAvailability(new Fact<>(false, Source.API, NOW.plusMillis(8)))
                .droppedFor(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, NOW.plusMillis(9));
    }

    @Test
    void aTokenNobodyToldOfIsNotFound() {
        tell(bare(token("another")));

        assertThat(subscriptions().find(TOKEN)).isEmpty();
    }

    @Test
    void aSubscriptionIsFoundAsItWasTold() {
        var odd = token("o\"d'd\\t%o_k{e}n[1],:x");
        tell(bare(TOKEN), full(odd));

        assertThat(found(TOKEN)).isEqualTo(bare(TOKEN));
        assertThat(found(odd)).isEqualTo(full(odd));
    }

    @Test
    void anOlderAccountMovesNothingBack() {
        var stopped = bare(TOKEN).withStop(NOW).withNextEligibleAt(NOW);
        tell(stopped);
        tell(bare(TOKEN).withStop(EARLIER).withNextEligibleAt(EARLIER).withOptIn(EARLIER));

        assertThat(found(TOKEN)).isEqualTo(stopped.withOptIn(EARLIER));
        assertThat(found(TOKEN).isStopped()).isTrue();
    }

    @Test
    void accountsOfOneTokenEndTheSameInAnyOrder() {
        var expected = accounts(TOKEN).reduce(Subscription::mergedWith);
        for (var order : accounts(TOKEN).permutations()) {
            var renamed = token("t" + order.hashCode());
            order.forEach(account -> tell(renamed(account, renamed)));

            assertThat(found(renamed)).isEqualTo(renamed(expected, renamed));
        }
    }

    @Test
    void accountsOfOneTokenInOneBatchAreAllMerged() {
        tell(accounts(TOKEN).toJavaArray(Subscription[]::new));

        assertThat(found(TOKEN)).isEqualTo(accounts(TOKEN).reduce(Subscription::mergedWith));
    }

    private static List<Subscription> accounts(SubscriptionToken token) {
        return List.of(
                bare(token).withNextEligibleAt(NOW).withRegion(new Fact<>(new Region("US"), Source.INFERRED, NOW)),
                bare(token).withOptIn(NOW).withRegion(new Fact<>(new Region("MX"), Source.TOLD, EARLIER)),
                full(token),
                bare(token).withStop(NOW.plusSeconds(1)).withNextEligibleAt(EARLIER));
    }

    private static Subscription renamed(Subscription told, SubscriptionToken token) {
        return new Subscription(
                token,
                told.page(),
                told.person(),
                told.region(),
                told.timeZone(),
                told.expiresAt(),
                told.nextEligibleAt(),
                told.optedInAt(),
                told.stoppedAt(),
                told.dropped(),
                told.available());
    }

    @Test
    void theWordToDropATokenStaysUntilANewerOptIn() {
        tell(bare(TOKEN).withOptIn(EARLIER));
        subscriptions().drop(TOKEN, ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED, NOW);
        tell(bare(TOKEN).withRegion(new Fact<>(new Region("MX"), Source.API, NOW)));

        assertThat(found(TOKEN).isDroppedFor(ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED))
                .isTrue();

        tell(bare(TOKEN).withOptIn(NOW.plusMillis(1)));

        assertThat(found(TOKEN).isDroppedFor(ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED))
                .isFalse();
    }

    @Test
    void anOlderWordToDropATokenDoesNotReplaceANewerOne() {
        tell(bare(TOKEN));
        subscriptions().drop(TOKEN, ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, NOW);
        subscriptions().drop(TOKEN, ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED, EARLIER);

        assertThat(found(TOKEN).dropped()).contains(new Drop(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, NOW));
    }

    @Test
    void droppingATokenNobodyToldOfChangesNothing() {
        subscriptions().drop(TOKEN, ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, NOW);

        assertThat(subscriptions().find(TOKEN)).isEmpty();
    }

    @Test
    void aBatchOfThousandsIsTakenAtOnce() {
        Seq<Subscription> many = persons(5000);
        tell(many.toJavaArray(Subscription[]::new));

        assertThat(found(person(0).token())).isEqualTo(person(0));
        assertThat(found(person(4999).token())).isEqualTo(person(4999));
    }

    @Test
    void whatIsToldOutsideAnyAudienceIsMergedAndInNoAudience() {
        var audience = audience("a", persons(1));
        subscriptions().tell(List.of(bare(TOKEN), full(TOKEN), person(0).withStop(NOW)));
        subscriptions().tell(List.of(bare(TOKEN).withOptIn(EARLIER)));
        subscriptions().tell(List.empty());

        assertThat(found(TOKEN)).isEqualTo(full(TOKEN).mergedWith(bare(TOKEN).withOptIn(EARLIER)));
        assertThat(found(person(0).token()).isStopped()).isTrue();
        assertThat(Told.subscriptions(store().ledger(), audience, Option.none()).map(Subscription::token))
                .containsExactly(person(0).token());
    }

    @Test
    void nobodyBeganToReadThePagesList() {
        subscriptions().tell(persons(1));

        assertThat(subscriptions().syncMark(PageList.ofEverybody(PAGE))).isEmpty();
    }

    @Test
    void howFarAPagesListIsReadIsTakenDownTogetherWithWhatWasRead() {
        var odd = new SyncMark(PageList.ofEverybody(PAGE), EARLIER, Option.some("c'u\"r\\s?:or"), 3, 1);
        var other = new SyncMark(PageList.ofEverybody(new PageId("2")), NOW, Option.some("other"), 0, 0);
        subscriptions().tell(persons(3), odd);
        subscriptions().tell(List.empty(), other);

        assertThat(subscriptions().syncMark(PageList.ofEverybody(PAGE))).contains(odd);
        assertThat(found(person(2).token())).isEqualTo(person(2));

        var done = new SyncMark(PageList.ofEverybody(PAGE), EARLIER, Option.none(), 4, 1);
        subscriptions().tell(List.of(bare(TOKEN)), done);

        assertThat(subscriptions().syncMark(PageList.ofEverybody(PAGE))).contains(done);
        assertThat(done.isDone()).isTrue();
        assertThat(subscriptions().syncMark(other.list())).contains(other);
    }

    @Test
    void allSubscriptionsAreHadInPartsInTheOrderOfTheirTokens() {
        assertThat(subscriptions().after(Option.none(), 10)).isEmpty();

        subscriptions().tell(persons(5).reverse());
        var first = subscriptions().after(Option.none(), 3);
        var second = subscriptions().after(Option.some(first.last().token()), 3);

        assertThat(first).containsExactlyElementsOf(persons(3));
        assertThat(second).containsExactlyElementsOf(persons(5).drop(3));
        assertThat(subscriptions().after(Option.some(second.last().token()), 3)).isEmpty();
    }
}
