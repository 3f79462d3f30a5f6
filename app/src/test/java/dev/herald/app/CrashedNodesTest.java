package dev.herald.app;

import org.junit.jupiter.api.Test;

/** Once; {@link CrashedNodesProof} does it thirty times. */
class CrashedNodesTest extends CrashedNodes {
    private static final int LINES = 3000;
    private static final int MISHAPS = 3;

    @Test
    void whateverCrashesInMidSendEveryPromiseHolds() throws Exception {
        round(1, LINES, MISHAPS, false);
    }
}
