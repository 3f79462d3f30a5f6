package dev.herald.app;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At a few points; {@link KillProof} does it at many. */
class KillTest extends KilledRun {

    @ParameterizedTest
    @CsvSource({"1, SQLITE", "50, SQLITE", "50, POSTGRESQL"})
    void aKilledRunIsGoneOnWithAndNobodyGetsTheMessageTwice(int percent, Database database) throws Exception {
        killAndGoOn(percent, database);
    }
}
