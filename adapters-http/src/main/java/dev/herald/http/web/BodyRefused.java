package dev.herald.http.web;

/** Why a body was not read to its end, with the status that says so. */
public enum BodyRefused {
    /** It ended early. */
    CUT(400),
    /** It took longer than 10 seconds. */
    TOO_SLOW(408),
    /** It is longer than there is room for one. */
    TOO_LONG(413),
    /** All room is taken. */
    BUSY(503);

    private final int status;

    BodyRefused(int status) {
        this.status = status;
    }

    /** The HTTP status for it. */
    public int status() {
        return status;
    }
}
