package dev.herald.domain.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.Remedy.Until;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RemedyTest {

    @ParameterizedTest
    @CsvSource({
        "PT5S, Try again after 5 s.",
        "PT59S, Try again after 59 s.",
        "PT60S, Try again after 1 min.",
        "PT90S, Try again after 90 s.",
        "PT10M, Try again after 10 min.",
        "PT1H, Try again after 60 min."
    })
    void aRetrySaysWhenInWholeMinutesWhereItCan(Duration after, String words) {
        assertThat(new Remedy.Retry(after).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void aWaitSaysWhatIsWaitedFor(Until until) {
        var words = new Remedy.Wait(until).words();

        assertThat(words)
                .isEqualTo(
                        switch (until) {
                            case START -> "Wait until the campaign starts.";
                            case NEXT_ELIGIBLE_TIME -> "Wait until the person may be messaged again.";
                            case NEXT_BUDGET_DAY -> "Wait until the next budget day.";
                            case QUIET_HOURS_END -> "Wait until the person's quiet hours are over.";
                        });
    }

    @Test
    void anActSaysWhoMustDoWhat() {
        assertThat(new Remedy.Act("An administrator of the page", "sign the terms").words())
                .isEqualTo("An administrator of the page: sign the terms");
    }

    @Test
    void theOthersSayWhatBecomesOfThePersonOrTheMessage() {
        assertThat(Stream.of(new Remedy.Skip(), new Remedy.Drop(), new Remedy.Fix())
                        .map(Remedy::words))
                .containsExactly(
                        "Leave this person out of this campaign.",
                        "Do not use this subscription again before a newer opt-in.",
                        "Change the request or the message; it will not pass as it is.");
    }

    @ParameterizedTest
    @EnumSource
    void aScopeIsWideIfAndOnlyIfItHoldsForMoreThanOneCall(Scope scope) {
        assertThat(scope.isWide())
                .isEqualTo(scope != Scope.RECIPIENT && scope != Scope.REQUEST && scope != Scope.PLATFORM);
    }
}
