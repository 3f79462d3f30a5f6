package dev.herald.http.webhook;

import org.junit.jupiter.api.Test;

/** As many as were promised. */
class BadBodiesProof extends BadBodies {
    @Test
    void tenThousandBadBodiesChangeNothingAndAreToldSo() throws Exception {
        assertRefused(10_000);
    }
}
