package dev.herald.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);

    @Test
    void aSingleDayIsAPeriod() {
        assertThat(Period.days(JULY_1, JULY_1).get()).isEqualTo(new Period.Days(JULY_1, JULY_1));
    }

    @Test
    void daysDoNotRunBackwards() {
        assertThat(Period.days(JULY_1, JULY_1.minusDays(1)).getError())
                .singleElement()
                .satisfies(violation -> assertThat(violation.path()).isEqualTo("until"));
        assertThatThrownBy(() -> new Period.Days(JULY_1, JULY_1.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void presetsGoByTheApisWords() {
        assertThat(Period.Preset.LAST_30D.word()).isEqualTo("last_30d");
        assertThat(Period.DEFAULT).isEqualTo(Period.Preset.LAST_30D);
    }
}
