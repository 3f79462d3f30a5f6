package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.UnknownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table from error numbers to reasons. */
class GraphReasonsTest {

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void aMarketingCodeIsFoundInEitherPlace(ErrorCode code) {
        assertThat(GraphReasons.of(code.code(), 0)).isEqualTo(code);
        assertThat(GraphReasons.of(100, code.code())).isEqualTo(code);
        assertThat(GraphReasons.of(code.code(), 33)).isEqualTo(code);
        assertThat(GraphReasons.of(2_399_999, code.code())).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, TEMPORARY_FAILURE",
        "2, 0, TEMPORARY_FAILURE",
        "4, 0, THROTTLED",
        "17, 0, THROTTLED",
        "32, 0, THROTTLED",
        "341, 0, THROTTLED",
        "613, 0, THROTTLED",
        "80000, 0, THROTTLED",
        "80006, 0, THROTTLED",
        "80014, 0, THROTTLED",
        "102, 0, ACCESS_TOKEN_REFUSED",
        "190, 463, ACCESS_TOKEN_REFUSED",
        "190, 492, ACCESS_TOKEN_REFUSED",
        "3, 0, PERMISSION_MISSING",
        "10, 0, PERMISSION_MISSING",
        "200, 0, PERMISSION_MISSING",
        "299, 0, PERMISSION_MISSING",
        "100, 0, REQUEST_REFUSED",
        "100, 33, REQUEST_REFUSED",
        "2635, 0, REQUEST_REFUSED",
        "368, 0, POLICY_BLOCK",
        "10, 1893063, POLICY_BLOCK",
        "551, 0, PERSON_UNREACHABLE",
        "100, 1893047, PERSON_UNREACHABLE",
        "1893047, 0, PERSON_UNREACHABLE",
    })
    void aGeneralCodeBelongsToItsClass(int code, int subcode, GraphReason reason) {
        assertThat(GraphReasons.of(code, subcode)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 5", "0, 0, 0", "300, 0, 300", "80015, 0, 80015", "2300029, 0, 2300029", "100, 2300999, 2300999"})
    void aCodeThatTheCatalogueDoesNotHoldIsAReasonOfItsOwn(int code, int subcode, int unknown) {
        assertThat(GraphReasons.of(code, subcode)).isEqualTo(new UnknownCode(unknown));
    }

    @Test
    void aGeneralCodeDoesNotHideAMarketingCodeThatIsNotKnown() {
        assertThat(GraphReasons.of(190, 2_300_999)).isEqualTo(new UnknownCode(2_300_999));
    }
}
