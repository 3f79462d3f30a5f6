package dev.herald.domain.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reasons that are no error codes of the Marketing Message API say whom they block and what to do, too. */
final class ReasonsTest {

    static Stream<Reason> others() {
        return Stream.of(GraphReason.values(), HeraldReason.values()).flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyReasonIsWhole(Reason reason) {
        assertThat(reason.scope()).isNotNull();
        assertThat(reason.remedy().words()).isNotBlank();
        assertThat(reason.explanation()).endsWith(".");
    }

    /** What the catalogue refuses was not done; a failure in the middle of a call says nothing of what was done before it. */
    @Test
    void onlyAFailureOnTheirSideLeavesDoubt() {
        var all = Stream.concat(
                others(), Stream.concat(Stream.of(ErrorCode.values()), Stream.of(new UnknownCode(2300999))));

        assertThat(all.filter(Reason::leavesDoubt)).containsExactly(GraphReason.TEMPORARY_FAILURE);
    }

    @Test
    void whoWaitsAndWhoRetriesIsKnown() {
        assertThat(HeraldReason.QUIET_HOURS.remedy()).isEqualTo(new Remedy.Wait(Remedy.Until.QUIET_HOURS_END));
        assertThat(GraphReason.TEMPORARY_FAILURE.remedy()).isEqualTo(new Remedy.Retry(Duration.ofSeconds(5)));
        assertThat(GraphReason.POLICY_BLOCK.scope()).isEqualTo(Scope.AD_ACCOUNT);
    }

    @Test
    void aSubjectIsReadAsPeopleSayIt() {
        assertThat(new Subject(Scope.AD_ACCOUNT, "2002")).hasToString("the ad account 2002");
    }
}
