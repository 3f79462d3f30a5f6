package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.persistence.postgres.ScratchDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** After so many bytes: while tables are made, people imported, ranges cut, intents and outcomes taken down. */
    @ParameterizedTest
    @ValueSource(ints = {300, 5_000, 15_000, 30_000, 45_000, 60_000, 65_000, 70_000, 75_000})
    void aRunWhoseConnectionIsLostSaysSoAndTheNextOneCompletes(int bytes) throws Exception {
        line.after(bytes, line::cut);

        var lost = run(line.url(direct));

        assertThat(line.hasHappened()).isTrue();
        assertInterrupted(lost, "jdbc:postgresql://127.0.0.1:");
        assertThat(lost.err()).containsAnyOf("was lost", "does not answer");
        assertNextRunCompletes(line.url(direct));
    }

    @Test
    void aRunWhoseServerGoesForGoodEndsByItself() throws Exception {
        line.after(60_000, line::die);

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
