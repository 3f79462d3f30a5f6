package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connection to PostgreSQL is lost, or there is none; {@link LostConnectionProof} loses it in more places. */
class LostConnectionTest extends LostConnection {
    @ParameterizedTest
    @CsvSource({"user, 1", "INTO delivery, 1"})
    void aRunWhoseConnectionIsLostSaysSoAndTheNextOneCompletes(String words, int times) throws Exception {
        cutBefore(words, times);
    }

    @Test
    void aRunWhoseConnectionIsLostInTheAnswerSaysSoAndTheNextOneCompletes() throws Exception {
        cutAfter("COMMIT", 8);
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
