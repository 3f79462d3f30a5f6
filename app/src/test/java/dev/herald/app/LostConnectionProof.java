package dev.herald.app;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While tables are made, people imported, ranges cut, intents and outcomes taken down. */
class LostConnectionProof extends LostConnection {
    @ParameterizedTest
    @CsvSource({"user, 1", "CREATE TABLE, 1", "COPY subscription, 1", "INTO delivery, 1"})
    void aRunWhoseConnectionIsLostSaysSoAndTheNextOneCompletes(String words, int times) throws Exception {
        cutBefore(words, times);
    }

    @ParameterizedTest
    @CsvSource({"COMMIT, 1", "COMMIT, 2", "INTO delivery, 2", "COMMIT, 8"})
    void aRunWhoseConnectionIsLostInTheAnswerSaysSoAndTheNextOneCompletes(String words, int times) throws Exception {
        cutAfter(words, times);
    }
}
