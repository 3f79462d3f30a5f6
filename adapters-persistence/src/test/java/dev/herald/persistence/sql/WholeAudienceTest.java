package dev.herald.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudiencePart;
import dev.herald.application.port.Recipient;
import dev.herald.persistence.sqlite.SqliteDialect;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It shows nowhere whether the people of several tokens could be remembered. */
class WholeAudienceTest {
    private static final int PEOPLE = 10;
    private static final int TOKENS = 30;
    private static final int PARTS = 3;

    private static void fill(Handle handle) {
        for (var number = 1; number <= TOKENS; number++) {
            handle.execute(
                    "INSERT INTO subscription (number, token, page, told) VALUES (?, ?, '1', 'T----- 0')",
                    number,
                    "token-" + (100 - number));
            handle.execute(
                    "INSERT INTO audience_member (audience, subscription, person) VALUES (1, ?, ?)",
                    number,
                    "person-" + number % PEOPLE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, PEOPLE - 1, PEOPLE, 1000})
    void peopleAreToldWithAllTheirTokensOnce(int mostRemembered, @TempDir Path folder) {
        var file = folder.resolve("herald.db");
        SqliteStore.open(file).get().close();
        var told = new ArrayList<Seq<Recipient>>();
        Dialects.speaking(new SqliteDialect(), Jdbi.create("jdbc:sqlite:" + file))
                .useHandle(handle -> {
                    fill(handle);
                    var whole = new WholeAudience(handle, new AudienceId(1), Option.none(), 1, mostRemembered);
                    Vector.range(0, PARTS).forEach(number -> whole.tell(new AudiencePart(number, PARTS), told::add));
                });

        assertThat(told).hasSize(PEOPLE);
        assertThat(told).allSatisfy(ofOne -> {
            assertThat(ofOne.map(Recipient::person).distinct()).hasSize(1);
            assertThat(ofOne.map(one -> one.subscription().token()).asJava())
                    .hasSize(TOKENS / PEOPLE)
                    .isSorted();
        });
    }
}
