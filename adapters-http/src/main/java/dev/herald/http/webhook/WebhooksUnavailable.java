package dev.herald.http.webhook;

/** The machine does not let us listen. */
public final class WebhooksUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WebhooksUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
