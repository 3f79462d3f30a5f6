package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.persistence.postgres.ScratchDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A run on PostgreSQL whose line to the server is cut somewhere, and another one after it. */
abstract class LostConnection extends FailingStore {
    protected String direct = "";
    protected CutLine line;

    @BeforeEach
    void aLineToADatabase() throws Exception {
        direct = ScratchDatabases.make().url();
        line = new CutLine(direct);
    }

    @AfterEach
    void closeLine() throws Exception {
        line.close();
    }

    /** The words come for this time, and never reach the server. */
    void cutBefore(String words, int times) throws Exception {
        line.when(words, times, line::cut);

        assertTheNextRunCompletes(run(line.url(direct)));
    }

    /** What the words ask for is done, and the answer is lost. */
    void cutAfter(String words, int times) throws Exception {
        line.whenAnswered(words, times, line::cut);

        assertTheNextRunCompletes(run(line.url(direct)));
    }

    private void assertTheNextRunCompletes(Cli.Result lost) throws Exception {
        assertThat(line.hasHappened()).isTrue();
        assertInterrupted(lost, "jdbc:postgresql://127.0.0.1:");
        assertThat(lost.err()).containsAnyOf("was lost", "does not answer");
        assertNextRunCompletes(line.url(direct));
    }
}
