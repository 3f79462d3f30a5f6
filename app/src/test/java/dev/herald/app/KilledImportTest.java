package dev.herald.app;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the middle; {@link KilledImportProof} does it at ten on each database. */
class KilledImportTest extends KilledImport {
    KilledImportTest() {
        super(120_000);
    }

    @ParameterizedTest
    @CsvSource({"50, SQLITE", "50, POSTGRESQL"})
    void aKilledImportThatIsDoneAgainEndsWithExactlyItsRows(int percent, Database database) throws Exception {
        killAndImportAgain(percent, database);
    }
}
