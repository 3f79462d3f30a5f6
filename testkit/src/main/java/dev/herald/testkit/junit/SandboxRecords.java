package dev.herald.testkit.junit;

import dev.herald.testkit.sandbox.AcceptedMessage;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxStats;
import io.vavr.collection.Seq;

/** What a sandbox has recorded so far: each call tells the latest. */
public final class SandboxRecords {
    private final Sandbox sandbox;

    SandboxRecords(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Every message that it took, in order. */
    public Seq<AcceptedMessage> messages() {
        return sandbox.messages();
    }

    /** Those that went to this subscription token. */
    public Seq<AcceptedMessage> messagesTo(String token) {
        return messages().filter(message -> message.token().value().equals(token));
    }

    /** How many sends it took and refused. */
    public SandboxStats stats() {
        return sandbox.stats();
    }
}
