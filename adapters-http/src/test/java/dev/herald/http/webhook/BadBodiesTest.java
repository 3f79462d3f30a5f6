package dev.herald.http.webhook;

import org.junit.jupiter.api.Test;

/** Some; {@link BadBodiesProof} sends more. */
class BadBodiesTest extends BadBodies {
    @Test
    void twoThousandBadBodiesChangeNothingAndAreToldSo() throws Exception {
        assertRefused(2_000);
    }
}
