package dev.herald.domain.subscription;

import static dev.herald.domain.subscription.Generators.BEGIN;
import static dev.herald.domain.subscription.Generators.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact.Source;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SubscriptionTest {
    private static final PageId PAGE = new PageId("1001");
    private static final Subscription ANNA = Subscription.of(TOKEN, new Fact<>(PAGE, Source.TOLD, BEGIN));

    @Test
    void onlyOneMessageATokenGoesOutInTwelveHours() {
        assertThat(Subscription.MINIMUM_DELAY).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void subscriptionsOfDifferentTokensAreNotMerged() {
        var other = Subscription.of(new SubscriptionToken("token-2"), ANNA.page());

        assertThatThrownBy(() -> ANNA.mergedWith(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoTokensWithTheSamePersonOnTheSamePageBelongToOnePerson() {
        var psid = new Fact<>(new Psid("anna"), Source.API, BEGIN);
        var second = Subscription.of(new SubscriptionToken("token-2"), ANNA.page());

        assertThat(ANNA.withPerson(psid).personKey())
                .isEqualTo(second.withPerson(psid).personKey())
                .isEqualTo(new PersonKey("1001/anna"));
        assertThat(ANNA.personKey()).isNotEqualTo(second.personKey()).isEqualTo(new PersonKey("token/token-1"));
    }

    @Test
    void theSamePersonIdOnAnotherPageIsSomebodyElse() {
        var psid = Option.some(new Psid("anna"));

        assertThat(PersonKey.of(PAGE, psid, TOKEN)).isNotEqualTo(PersonKey.of(new PageId("1002"), psid, TOKEN));
    }

    @Test
    void aTokenWithoutExpiryNeverExpires() {
        assertThat(ANNA.isExpired(BEGIN.plus(Duration.ofDays(10_000)))).isFalse();
    }

    @Test
    void aTokenIsDroppedForTheReasonThatTheApiGaveAndForNoOther() {
        var dropped = ANNA.droppedFor(ErrorCode.SUBSCRIPTION_STOPPED, BEGIN);

        assertThat(dropped.isDroppedFor(ErrorCode.SUBSCRIPTION_STOPPED)).isTrue();
        assertThat(dropped.isDroppedFor(ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED)).isFalse();
    }

    @Test
    void anOlderDropDoesNotReplaceANewerOne() {
        var dropped = ANNA.droppedFor(ErrorCode.SUBSCRIPTION_STOPPED, BEGIN)
                .droppedFor(ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED, BEGIN.minusSeconds(1));

        assertThat(dropped.dropped()).containsExactly(new Drop(ErrorCode.SUBSCRIPTION_STOPPED, BEGIN));
    }

    @Test
    void aToldRegionStaysWhateverIsGuessedLater() {
        var told = new Fact<>(new Region("FR"), Source.TOLD, BEGIN);
        var guessed = new Fact<>(new Region("US"), Source.INFERRED, BEGIN.plusSeconds(1));

        assertThat(ANNA.withRegion(told).mergedWith(ANNA.withRegion(guessed)).region())
                .containsExactly(told);
    }
}
