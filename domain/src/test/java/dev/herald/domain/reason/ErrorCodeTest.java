package dev.herald.domain.reason;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the catalogue against {@code errors-2026-04-24.csv}, the error codes as data. */
final class ErrorCodeTest {

    @Test
    void everyRowOfTheReferenceIsAConstantThatSaysTheSameAndThereIsNoOther() {
        List<Row> reference = reference();

        List<Row> catalogue = codes().map(Row::of).toList();

        assertThat(reference).hasSize(76);
        assertThat(catalogue).containsExactlyElementsOf(reference);
    }

    @Test
    void aNumberInTheCatalogueFindsItsConstant() {
        assertThat(codes())
                .allSatisfy(code -> assertThat(ErrorCode.of(code.code())).containsExactly(code));
    }

    @Test
    void aNumberOutsideTheCatalogueFindsNothing() {
        assertThat(Stream.of(-1, 0, 100, 2299999, 2300029, 2300045, 2300081).map(ErrorCode::of))
                .allSatisfy(found -> assertThat(found).isEmpty());
    }

    @Test
    void aCodeIsStoredUnderItsDecimalNumber() {
        assertThat(ErrorCode.CAMPAIGN_POPULATING.key()).isEqualTo("2300012");
        assertThat(codes()).allSatisfy(code -> assertThat(code.key()).isEqualTo(Integer.toString(code.code())));
    }

    @Test
    void anAliasStandsForACodeOfTheSameScopeThatIsNoAliasItself() {
        assertThat(codes().filter(code -> code.foreseen() == Foreseen.ALIAS))
                .isNotEmpty()
                .allSatisfy(alias -> assertThat(alias.sameAs()).singleElement().satisfies(other -> {
                    assertThat(other.foreseen()).isNotEqualTo(Foreseen.ALIAS);
                    assertThat(other.scope()).isEqualTo(alias.scope());
                }));
    }

    @Test
    void anAliasThatAsksForAPersonGivesTheSameOrderAsTheCodeItStandsFor() {
        assertThat(codes().filter(code -> code.foreseen() == Foreseen.ALIAS && code.remedy() instanceof Remedy.Act))
                .isNotEmpty()
                .allSatisfy(alias ->
                        assertThat(alias.sameAs().map(ErrorCode::remedy)).containsExactly(alias.remedy()));
    }

    @Test
    void everyExplanationIsOneSentenceOfItsOwn() {
        assertThat(codes().map(ErrorCode::explanation))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).matches("[A-Z][^.!?\\n]+[^.!?\\s]\\."));
    }

    @Test
    void noExplanationIsTheReferencesOwnWording() {
        List<String> meanings = lines().map(line -> line.split(",", -1)[8]).toList();

        assertThat(codes().map(ErrorCode::explanation)).doesNotContainAnyElementsOf(meanings);
    }

    @Test
    void everyActNamesWhoMustDoWhat() {
        assertThat(codes().map(ErrorCode::remedy).filter(Remedy.Act.class::isInstance))
                .hasSize(19)
                .allSatisfy(remedy -> {
                    Remedy.Act act = (Remedy.Act) remedy;
                    assertThat(act.who()).matches("(An administrator of|Whoever) .+");
                    assertThat(act.what()).matches("[a-z]+ .+[^.\\s]");
                });
    }

    private static Stream<ErrorCode> codes() {
        return Stream.of(ErrorCode.values());
    }

    /** Every row of the reference. */
    static List<Row> reference() {
        return lines().map(Row::parse).toList();
    }

    private static Stream<String> lines() {
        try (var in = requireNonNull(ErrorCodeTest.class.getResourceAsStream("errors-2026-04-24.csv"));
                var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().skip(1).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line of the file without its meaning, {@code wait} called pause; no field of the file holds a comma. */
    record Row(
            int code,
            String name,
            String stage,
            String scope,
            String foreseen,
            String remedy,
            String pause,
            String sameAs) {

        static Row parse(String line) {
            String[] cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(9);
            return new Row(
                    Integer.parseInt(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
        }

        static Row of(ErrorCode code) {
            return new Row(
                    code.code(),
                    code.name(),
                    lower(code.stage()),
                    lower(code.scope()),
                    lower(code.foreseen()),
                    kind(code.remedy()),
                    pause(code.remedy()),
                    code.sameAs().map(ErrorCode::key).getOrElse(""));
        }

        private static String kind(Remedy remedy) {
            return switch (remedy) {
                case Remedy.Retry ignored -> "retry";
                case Remedy.Wait ignored -> "wait";
                case Remedy.Skip ignored -> "skip";
                case Remedy.Drop ignored -> "drop";
                case Remedy.Fix ignored -> "fix";
                case Remedy.Act ignored -> "act";
            };
        }

        private static String pause(Remedy remedy) {
            return switch (remedy) {
                case Remedy.Retry(var after) -> Long.toString(after.toSeconds());
                case Remedy.Wait(var until) ->
                    switch (until) {
                        case START -> "start_time";
                        case NEXT_ELIGIBLE_TIME -> "next_eligible_time";
                        case NEXT_BUDGET_DAY -> "next_budget_day";
                        case QUIET_HOURS_END -> "quiet_hours_end";
                    };
                case Remedy.Skip ignored -> "";
                case Remedy.Drop ignored -> "";
                case Remedy.Fix ignored -> "";
                case Remedy.Act ignored -> "";
            };
        }

        private static String lower(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }
}
