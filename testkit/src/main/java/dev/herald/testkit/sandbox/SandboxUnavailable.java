package dev.herald.testkit.sandbox;

/** The sandbox can't start: another one has its state folder or its port. The message says which. */
public final class SandboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SandboxUnavailable(String message) {
        super(message);
    }

    SandboxUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
