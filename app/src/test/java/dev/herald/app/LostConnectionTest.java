package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.persistence.postgres.ScratchDatabases;
import io.vavr.collection.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection to PostgreSQL is lost in the middle of a run. */
@Timeout(120)
class LostConnectionTest extends BesideASandbox {
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

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 20, 40, 60, 80, 90, 99})
    void aRun(int percent) throws Exception {
        var probe = new CutLine(ScratchDatabases.make().url());
        line.after(percent * 700L, line::cut);
        var first = herald(List.of("run"), "--db", line.url(direct), "--json");
        System.out.println(percent + " " + line.hasHappened() + " " + line.passed() + " " + first);
        var second = herald(List.of("run"), "--db", line.url(direct), "--json");
        System.out.println(percent + " " + line.hasHappened() + " " + line.passed() + " " + second);
        probe.close();
    }
}
