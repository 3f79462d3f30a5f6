package dev.herald.http.webhook;

import dev.herald.http.web.BodyRefused;

/** Why a call is turned away, with the status that says so. A 5xx asks for another try; a 4xx says that it is no use. */
enum Refusal {
    MALFORMED(400, "The body is not what a webhook sends."),
    CUT(400, "The body ended early."),
    UNSIGNED(401, "There is no signature."),
    FORGED(403, "The signature is wrong."),
    STRANGER(403, "The verify token is wrong."),
    TOO_SLOW(408, "The body took longer than 10 seconds."),
    TOO_LONG(413, "The body is longer than 1 MiB."),
    BUSY(503, "Too much at once; try again."),
    STORE_FAILED(503, "It could not be kept; try again.");

    private final int status;
    private final String words;

    Refusal(int status, String words) {
        this.status = status;
        this.words = words;
    }

    static Refusal of(BodyRefused why) {
        return switch (why) {
            case CUT -> CUT;
            case TOO_SLOW -> TOO_SLOW;
            case TOO_LONG -> TOO_LONG;
            case BUSY -> BUSY;
        };
    }

    int status() {
        return status;
    }

    String words() {
        return words;
    }
}
