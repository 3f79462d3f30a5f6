package dev.herald.domain.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

final class ViolationTest {

    @Test
    void aPathGrowsFromTheInsideOut() {
        var inner = Violation.of("url", "is wrong");

        assertThat(inner.within("buttons[0]").within("elements[2]").path()).isEqualTo("elements[2].buttons[0].url");
        assertThat(Violation.of("", "is wrong").within("page").path()).isEqualTo("page");
        assertThat(Violation.of("[3]", "is wrong").within("buttons").path()).isEqualTo("buttons[3]");
        assertThat(inner.within("")).isEqualTo(inner);
        assertThat(Violation.within("page", List.of(inner)).map(Violation::path))
                .containsExactly("page.url");
    }

    @Test
    void aViolationReadsAsWhereWhatAndTheApisCode() {
        assertThat(Violation.of("url", "is wrong", ErrorCode.INVALID_URL)).hasToString("url: is wrong (2300077)");
        assertThat(Violation.of("", "is wrong")).hasToString("is wrong");
    }

    @Test
    void aValueIsMadeOnlyIfNothingWasFound() {
        var found = List.of(Violation.of("", "is wrong"));

        assertThat(Violation.valid(List.empty(), () -> "made").get()).isEqualTo("made");
        assertThat(Violation.valid(found, () -> {
                            throw new AssertionError("made all the same");
                        })
                        .getError())
                .isEqualTo(found);
    }

    @Test
    void aGuardNamesEverythingThatWasFound() {
        assertThatThrownBy(() -> Violation.refuse(List.of(Violation.of("a", "one"), Violation.of("b", "two"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a: one; b: two");
    }
}
