package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown is short, whole and without secrets. */
class RedactionTest {
    private static final int MOST = 4096;

    private final Redaction redaction = new Redaction(List.of("secret", "secret-2"));

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "漢", "😀", "x😀", "é漢"})
    void atMostFourKibibytesAreShownAndNoCharacterIsCutInHalf(String unit) {
        var shown = redaction.apply(unit.repeat(MOST));

        assertThat(shown.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(MOST - 3, MOST);
        assertThat(shown.codePoints().mapToObj(Character::toString)).allMatch(unit::contains);
    }

    @Test
    void halfACharacterIsNoReasonToThrow() {
        var half = "\uD83D";

        assertThat(redaction.apply("a" + half + "b" + half)).hasSize(4);
    }

    @Test
    void aSecretThatHoldsAnotherIsHiddenWhole() {
        assertThat(redaction.apply("a secret-2, a secret\r\n")).isEqualTo("a [hidden], a [hidden] \n");
    }
}
