package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.Slice;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a list goes on. */
class PagingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"cursors": {"after": "a1"}, "next": "https://graph.example/x?after=b1"} | a1
                    {"cursors": {"before": "a1"}, "next": "https://graph.example/x?after=b1"} | b1
                    {"next": "https://graph.example/x?page=2&access_token=SECRET&appsecret_proof=PROOF"} | https://graph.example/x?page=2
                    {"cursors": {"after": "a1"}, "next": "no address"} | a1
                    """)
    void aListGoesOnAtTheCursorOrElseTheAddressWithoutItsToken(String paging, String next) throws Exception {
        assertThat(read("{\"data\": [], \"paging\": " + paging + "}").map(Slice::next))
                .isEqualTo(Option.some(Option.some(next)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": []}",
                "{\"data\": [], \"paging\": null}",
                "{\"data\": [], \"paging\": {\"cursors\": {\"after\": \"a1\"}}}",
                "{\"data\": [], \"paging\": {\"next\": null, \"cursors\": {\"after\": \"a1\"}}}"
            })
    void withoutANextAddressItEndsEvenIfThereIsACursor(String answer) throws Exception {
        assertThat(read(answer).map(Slice::next)).isEqualTo(Option.some(Option.none()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\": {}}",
                "{\"data\": [], \"paging\": {\"next\": \"no address\"}}",
                "{\"data\": [], \"paging\": {\"next\": 5}}"
            })
    void aListThatGoesOnNobodySeesWhereIsNotTakenForItsEnd(String answer) throws Exception {
        assertThat(read(answer)).isEmpty();
    }

    @Test
    void entriesThatCannotBeReadAreCounted() throws Exception {
        var slice = read("{\"data\": [1, {}, 2]}").get();

        assertThat(slice).isEqualTo(new Slice<>(List.of("1", "2"), 1, Option.none()));
    }

    private static Option<Slice<String>> read(String answer) throws JsonProcessingException {
        return Paging.read(new JsonMapper().readTree(answer), PagingTest::number);
    }

    private static Option<String> number(JsonNode entry) {
        return Option.when(entry.isNumber(), entry::asText);
    }
}
