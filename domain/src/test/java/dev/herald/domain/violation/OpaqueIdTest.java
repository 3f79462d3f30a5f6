package dev.herald.domain.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape that all of Meta's ids share, and that each kind of id keeps to. */
final class OpaqueIdTest {
    private static final int MAX_LENGTH = 512;

    /** A kind of id: how it is made, and how it is made by somebody who knows that the text is fine. */
    record Kind(String name, Function<String, Validation<Seq<Violation>, ?>> of, Function<String, Object> constructor) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("PageId", PageId::of, PageId::new),
                new Kind("AdAccountId", AdAccountId::of, AdAccountId::new),
                new Kind("Psid", Psid::of, Psid::new),
                new Kind("SubscriptionToken", SubscriptionToken::of, SubscriptionToken::new));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfIdTakesAnIdAndPrintsItAsItIs(Kind kind) {
        assertThat(kind.of().apply("a-1").get())
                .isEqualTo(kind.constructor().apply("a-1"))
                .hasToString("a-1");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfIdRefusesAnythingElseInBothOfItsWays(Kind kind) {
        assertThat(kind.of().apply("a b").getError()).hasSize(1);
        assertThatThrownBy(() -> kind.constructor().apply("a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "!", "~", "123_456", "AZaz09+/=-_."})
    void visibleAsciiIsAnId(String text) {
        assertThat(OpaqueId.check(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "\t", "\u007f", "\u0000", "ä", "😀"})
    void whateverIsNotVisibleAsciiIsNoId(String text) {
        assertThat(OpaqueId.check(text)).hasSize(1);
    }

    @Test
    void anIdHasUpTo512Characters() {
        assertThat(OpaqueId.check("x".repeat(MAX_LENGTH))).isEmpty();
        assertThat(OpaqueId.check("x".repeat(MAX_LENGTH + 1))).hasSize(1);
    }

    @Test
    void idsSortAsText() {
        assertThat(new SubscriptionToken("a")).isLessThan(new SubscriptionToken("b"));
        assertThat(new PageId("10")).isLessThan(new PageId("9"));
        assertThat(new AdAccountId("10")).isLessThan(new AdAccountId("9"));
        assertThat(new Psid("10")).isLessThan(new Psid("9"));
    }
}
