package dev.herald.app;

import io.vavr.control.Option;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thirty rounds, in every fifteenth of which a node stands still for longer than a lease. {@code HERALD_ROUND} names one to be done
 * alone.
 */
class CrashedNodesProof extends CrashedNodes {
    private static final int ROUNDS = 30;
    private static final int FROZEN_EACH = 15;
    private static final int LINES = 5000;
    private static final int MISHAPS = 5;

    /** All, or the one that the environment names. */
    private static final String ONE = "HERALD_ROUND";

    static IntStream rounds() {
        return Option.of(System.getenv(ONE))
                .map(round -> IntStream.of(Integer.parseInt(round)))
                .getOrElse(() -> IntStream.rangeClosed(1, ROUNDS));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whateverCrashesInMidSendEveryPromiseHolds(int round) throws Exception {
        var isFrozen = round % FROZEN_EACH == 0;
        System.out.println("round %d%s: %s"
                .formatted(
                        round, isFrozen ? ", a frozen beyond its lease" : "", round(round, LINES, MISHAPS, isFrozen)));
    }
}
