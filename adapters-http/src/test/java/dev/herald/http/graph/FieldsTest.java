package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, amounts and countries, however the API writes them. */
class FieldsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1780308000",
                "\"1780308000\"",
                "1780308000000",
                "\"2026-06-01T10:00:00+0000\"",
                "\"2026-06-01T12:00:00+02:00\"",
                "\"2026-06-01T10:00:00Z\"",
                "\"2026-06-01T10:00:00.000Z\""
            })
    void aTimeIsReadHoweverItIsWritten(String json) throws Exception {
        assertThat(Fields.time(node(json))).isEqualTo(Option.some(Instant.parse("2026-06-01T10:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"soon\"",
                "-1",
                "1e999",
                "{}",
                "\"2026-06-01\"",
                "\"2026-06-01T10:00:00\"",
                "\"2026-13-01T10:00:00Z\""
            })
    void whatIsNoTimeIsNone(String json) throws Exception {
        assertThat(Fields.time(node(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2450 | 24.50 | 2450
                    "2450" | 24.50 | 2450
                    "2450.0" | 24.50 | 2450
                    "0.5" | 0.005 | 0.5
                    -100 | -1 | -100
                    """)
    void minorUnitsAreHundredthsOrWholeOnes(String json, String dollars, String yen) throws Exception {
        assertThat(Decimals.minor(node(json), USD).map(Money::micros)).isEqualTo(Option.some(micros(dollars)));
        assertThat(Decimals.minor(node(json), JPY).map(Money::micros)).isEqualTo(Option.some(micros(yen)));
    }

    private static long micros(String decimal) {
        return new java.math.BigDecimal(decimal).movePointRight(6).longValueExact();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "{}",
                "\"\"",
                "\"NaN\"",
                "\"12,5\"",
                "1e999",
                "\"1e99\"",
                "\"9999999999999999999\"",
                "999999999999999999",
                "12345678901234567890123456789012345678901234567890"
            })
    void whatIsNoAmountOrFitsNowhereIsNone(String json) throws Exception {
        assertThat(Decimals.main(node(json), USD)).isEmpty();
        assertThat(Decimals.minor(node(json), JPY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    US | US
                    us | US
                    UK | GB
                    United Kingdom | GB
                    ' Vietnam ' | VN
                    Hong Kong | HK
                    united arab emirates | AE
                    Turkey | TR
                    """)
    void aCountryIsKnownByNameAndCode(String text, String code) {
        assertThat(CountryNames.of(text)).isEqualTo(Option.some(new Region(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "USA!"})
    void whatIsCalledLikeNoCountryIsNone(String text) {
        assertThat(CountryNames.of(text)).isEmpty();
    }

    private static JsonNode node(String json) throws JsonProcessingException {
        return new JsonMapper().readTree(json);
    }
}
