package dev.herald.domain.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionTest {

    @ParameterizedTest
    @ValueSource(strings = {"US", "us", "uS"})
    void twoLettersAreACountryInWhicheverCase(String text) {
        assertThat(Region.of(text).get()).isEqualTo(new Region("US"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "USA", "U1", "U ", "ÄÖ", "ß", "ıt", "-1"})
    void anythingElseIsRefused(String text) {
        assertThat(Region.of(text).getError()).hasSize(1);
    }

    @Test
    void aRegionThatExistsIsValid() {
        assertThatThrownBy(() -> new Region("us")).isInstanceOf(IllegalArgumentException.class);
    }
}
