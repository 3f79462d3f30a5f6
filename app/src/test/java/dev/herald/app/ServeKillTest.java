package dev.herald.app;

import org.junit.jupiter.api.Test;

/** A few times; {@link ServeKillProof} does it often. */
class ServeKillTest extends KilledServe {

    @Test
    void noEventIsLostWhenTheProcessIsKilledRightAfterIts200() throws Exception {
        killAndLookForAllThanked(2);
    }
}
