package dev.herald.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a call is answered with. */
record Reply(int status, ObjectNode body) {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    static Reply ok(ObjectNode body) {
        return new Reply(OK, body);
    }

    /** It was begun, and goes on after the answer. */
    static Reply begun(ObjectNode body) {
        return new Reply(ACCEPTED, body);
    }
}
