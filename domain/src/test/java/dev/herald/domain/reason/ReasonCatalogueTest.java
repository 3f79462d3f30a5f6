package dev.herald.domain.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReasonCatalogueTest {
    private static final Reason BOUGHT_YESTERDAY =
            Reason.named("BOUGHT_YESTERDAY", Scope.RECIPIENT, new Remedy.Skip(), "This person bought yesterday.");
    private static final ReasonCatalogue CATALOGUE = ReasonCatalogue.with(List.of(BOUGHT_YESTERDAY));

    @Test
    void everyReasonIsFoundByItsKeyAndNoKeyIsUsedTwice() {
        var reasons = known();

        assertThat(reasons)
                .allSatisfy(reason -> assertThat(CATALOGUE.find(reason.key())).containsExactly(reason));
        assertThat(reasons.map(Reason::key)).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyHoldsLettersDigitsAndUnderscoresOnly() {
        assertThat(known()).allSatisfy(reason -> assertThat(reason.key()).matches("[A-Z0-9_]+"));
    }

    @Test
    void everyExplanationIsASentence() {
        assertThat(known())
                .allSatisfy(reason -> assertThat(reason.explanation()).matches("[A-Z].+\\."));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 2300999, 999_999_999, 1_000_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anUnknownCodeIsFoundByItsKeyWhateverItsNumber(int code) {
        var reason = new UnknownCode(code);

        assertThat(CATALOGUE.find(reason.key())).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2300029",
                "SOLD_OUT",
                "UNKNOWN_",
                "UNKNOWN_x",
                "UNKNOWN_007",
                "UNKNOWN_-0",
                "UNKNOWN_2147483648",
                "UNKNOWN_99999999999999999999"
            })
    void aKeyThatNobodyUsesFindsNothing(String key) {
        assertThat(CATALOGUE.find(key)).isEmpty();
    }

    @Test
    void aReasonThatATeamHasTakenAwayIsNotFound() {
        assertThat(ReasonCatalogue.with(List.empty()).find(BOUGHT_YESTERDAY.key()))
                .isEmpty();
    }

    @Test
    void anUnknownCodeConcernsOneRecipientWhoIsLeftOut() {
        var reason = new UnknownCode(2300999);

        assertThat(reason.scope()).isEqualTo(Scope.RECIPIENT);
        assertThat(reason.remedy()).isEqualTo(new Remedy.Skip());
        assertThat(reason.explanation()).contains("2300999");
    }

    private static Seq<Reason> known() {
        return List.<Reason>of(ErrorCode.values())
                .appendAll(List.of(HeraldReason.values()))
                .appendAll(List.of(GraphReason.values()))
                .append(BOUGHT_YESTERDAY);
    }
}
