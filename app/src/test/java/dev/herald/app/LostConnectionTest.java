package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.persistence.postgres.ScratchDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connection to PostgreSQL is lost, or there is none. */
class LostConnectionTest extends FailingStore {
    private String direct = "";
    private CutLine line;

    @BeforeEach
    void aLineToADatabase() throws Exception {
        direct = ScratchDatabases.make().url();
        line = new CutLine(direct);
    }

    @AfterEach
    void closeLine() throws Exception {
        line.close();
    }

    /** While tables are made, people imported, ranges cut, intents and outcomes taken down. */
    @ParameterizedTest
    @CsvSource({"user, 1", "CREATE TABLE, 1", "COPY subscription, 1", "INTO delivery, 1"})
    void aRunWhoseConnectionIsLostSaysSoAndTheNextOneCompletes(String words, int times) throws Exception {
        line.when(words, times, line::cut);

        assertInterruptedByACutLine(run(line.url(direct)));
        assertNextRunCompletes(line.url(direct));
    }

    /** What was asked for is done, tables first of all, and the answer is lost. */
    @ParameterizedTest
    @CsvSource({"COMMIT, 1", "COMMIT, 2", "INTO delivery, 2", "COMMIT, 10"})
    void aRunWhoseConnectionIsLostInTheAnswerSaysSoAndTheNextOneCompletes(String words, int times) throws Exception {
        line.whenAnswered(words, times, line::cut);

        assertInterruptedByACutLine(run(line.url(direct)));
        assertNextRunCompletes(line.url(direct));
    }

    private void assertInterruptedByACutLine(Cli.Result lost) throws Exception {
        assertThat(line.hasHappened()).isTrue();
        assertInterrupted(lost, "jdbc:postgresql://127.0.0.1:");
        assertThat(lost.err()).containsAnyOf("was lost", "does not answer");
    }

    @Test
    void aRunWhoseServerGoesForGoodEndsByItself() throws Exception {
        line.when("INTO delivery", 2, line::die);

        assertInterrupted(run(line.url(direct)), "the connection to jdbc:postgresql://127.0.0.1:", "was lost");
        line.revive();
        assertNextRunCompletes(line.url(direct));
    }

    @Test
    void aServerThatIsNotThereIsSaidNotToAnswer() throws Exception {
        line.close();

        assertInterrupted(run(line.url(direct)), "The server of jdbc:postgresql://127.0.0.1:", "does not answer");
        assertThat(sandbox.messages()).isEmpty();
        assertNextRunCompletes(direct);
    }
}
