package dev.herald.app;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** At many points, on every database. */
class KillProof extends KilledRun {

    static Stream<Arguments> points() {
        return IntStream.of(1, 5, 10, 25, 40, 50, 60, 75, 90, 99)
                .boxed()
                .flatMap(percent -> Stream.of(Database.values()).map(database -> Arguments.of(percent, database)));
    }

    @ParameterizedTest
    @MethodSource("points")
    void aKilledRunIsGoneOnWithAndNobodyGetsTheMessageTwice(int percent, Database database) throws Exception {
        killAndGoOn(percent, database);
    }
}
