package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Scope;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * From the numbers of an error to its reason, over both published tables: the API's 76 codes of its own, and the Graph
 * API's classes (endpoints page, mid-2026) with what lies just beside them.
 */
class GraphReasonsTest {
    private static final int INVALID_PARAMETER = 100;
    private static final int OTHER_SUBCODE = 33;

    /** Every code of the API's own, in either place and beside numbers that say less. */
    private static Stream<Case> catalogue() {
        return rows("errors.csv").flatMap(row -> {
            var code = Integer.parseInt(row[0]);
            return Stream.of(
                    new Case(code, 0, row[0]),
                    new Case(code, OTHER_SUBCODE, row[0]),
                    new Case(INVALID_PARAMETER, code, row[0]),
                    new Case(2_399_999, code, row[0]));
        });
    }

    /** A range of codes is every code in it. */
    private static Stream<Case> classes() {
        return rows("classes.csv").flatMap(row -> {
            var ends = row[0].startsWith("-") ? new String[] {row[0]} : row[0].split("-", 2);
            var subcode = row[1].isEmpty() ? 0 : Integer.parseInt(row[1]);
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .mapToObj(code -> new Case(code, subcode, row[2]));
        });
    }

    private record Case(int code, int subcode, String reason) {}

    @TestFactory
    Stream<DynamicTest> everyCodeOfTheTables() {
        return Stream.concat(catalogue(), classes())
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertThat(GraphReasons.of(row.code, row.subcode).key())
                                .isEqualTo(row.reason)));
    }

    /** The reason's scope is the published one: whom it stops hangs on it. */
    @TestFactory
    Stream<DynamicTest> everyScopeOfTheCatalogue() {
        return rows("errors.csv")
                .map(row -> DynamicTest.dynamicTest(row[1], () -> {
                    var reason = GraphReasons.of(INVALID_PARAMETER, Integer.parseInt(row[0]));
                    assertThat(reason).isEqualTo(ErrorCode.valueOf(row[1]));
                    assertThat(reason.scope()).isEqualTo(Scope.valueOf(row[3].toUpperCase(Locale.ROOT)));
                }));
    }

    private static Stream<String[]> rows(String table) {
        try (var file = Option.of(GraphReasonsTest.class.getResourceAsStream("/graph/" + table))
                .getOrElseThrow(() -> new AssertionError("no " + table))) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            assertThat(lines).hasSizeGreaterThan(1);
            return Arrays.stream(lines).skip(1).map(line -> line.split(",", 9));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
