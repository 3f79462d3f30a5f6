package dev.herald.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What addresses carry can be told under the veil that hid it, and under no other. */
class VeilTest {
    private final Veil veil = new Veil();

    @ParameterizedTest
    @ValueSource(strings = {"11224322820840800", "", "ä/?&= 漢字", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasHiddenIsFoundUnderTheSameVeilAlone(String text) {
        var hidden = veil.over(text);

        assertThat(veil.under(hidden)).containsExactly(text);
        assertThat(new Veil().under(hidden)).isEmpty();
        assertThat(hidden).matches("[A-Za-z0-9_-]+").isNotEqualTo(veil.over(text));
        assertThat(text.isEmpty() || !hidden.contains(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "11224322820840800", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%", "ä"})
    void whatWasHiddenByNobodyIsNothing(String text) {
        assertThat(veil.under(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 12, 20, 30})
    void whatWasChangedIsNothing(int place) {
        var hidden = new StringBuilder(veil.over("11224322820840800"));
        hidden.setCharAt(place, hidden.charAt(place) == 'A' ? 'B' : 'A');

        assertThat(veil.under(hidden.toString())).isEmpty();
    }
}
