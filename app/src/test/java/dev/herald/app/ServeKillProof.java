package dev.herald.app;

import org.junit.jupiter.api.Test;

/** Often. */
class ServeKillProof extends KilledServe {

    @Test
    void noEventIsLostWhenTheProcessIsKilledRightAfterIts200() throws Exception {
        killAndLookForAllThanked(20);
    }
}
