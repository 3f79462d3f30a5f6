package dev.herald.app;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At a few points; {@link KilledImportProof} does it at ten on each database. */
class KilledImportTest extends KilledImport {
    KilledImportTest() {
        super(120_000);
    }

    @ParameterizedTest
    @CsvSource({"0, SQLITE", "50, SQLITE", "0, POSTGRESQL", "50, POSTGRESQL"})
    void aKilledImportThatIsDoneAgainEndsWithExactlyItsRows(int percent, Database database) throws Exception {
        killAndImportAgain(percent, database);
    }
}
