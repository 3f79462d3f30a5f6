package dev.herald.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.PageId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who is never messaged, and who a person is. */
final class SuppressionListTest {
    private static final PageId PAGE = new PageId("1001");
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final Subscription ANNA = Subscription.of(
                    new SubscriptionToken("token-1"), new Fact<>(PAGE, Fact.Source.TOLD, NOW))
            .withPerson(new Fact<>(new Psid("anna"), Fact.Source.TOLD, NOW));

    @Test
    void aPersonIsHeldByTokenOrByPersonIdAndNobodyElseIs() {
        assertThat(SuppressionList.of(List.of("x", "token-1")).holds(ANNA)).isTrue();
        assertThat(SuppressionList.of(List.of("anna")).holds(ANNA)).isTrue();
        assertThat(SuppressionList.of(List.of("ben", "token-2")).holds(ANNA)).isFalse();
        assertThat(SuppressionList.of(List.empty()).holds(ANNA)).isFalse();
        assertThat(SuppressionList.of(List.empty())).isSameAs(SuppressionList.NOBODY);
    }

    @Test
    void peopleSortByTheirKeys() {
        var one = PersonKey.of(PAGE, Option.some(new Psid("anna")), ANNA.token());
        var other = PersonKey.of(PAGE, Option.some(new Psid("ben")), ANNA.token());

        assertThat(one).isLessThan(other).hasToString("1001/anna");
        assertThat(other).isGreaterThan(one);
    }
}
