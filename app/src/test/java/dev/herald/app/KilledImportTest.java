package dev.herald.app;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At a few points; {@link KilledImportProof} does it at ten on each database. */
class KilledImportTest extends KilledImport {

    @ParameterizedTest
    @CsvSource({"1, SQLITE", "50, SQLITE", "90, SQLITE", "1, POSTGRESQL", "50, POSTGRESQL", "90, POSTGRESQL"})
    void aKilledImportThatIsDoneAgainEndsWithExactlyItsRows(int percent, Database database) throws Exception {
        killAndImportAgain(percent, database);
    }
}
