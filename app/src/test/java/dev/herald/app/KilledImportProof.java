package dev.herald.app;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** At ten points on each database. */
class KilledImportProof extends KilledImport {
    KilledImportProof() {
        super(600_000);
    }

    static Stream<Arguments> points() {
        return IntStream.of(0, 5, 15, 25, 35, 45, 55, 65, 75, 85)
                .boxed()
                .flatMap(percent -> Stream.of(Database.values()).map(database -> Arguments.of(percent, database)));
    }

    @ParameterizedTest
    @MethodSource("points")
    void aKilledImportThatIsDoneAgainEndsWithExactlyItsRows(int percent, Database database) throws Exception {
        killAndImportAgain(percent, database);
    }
}
