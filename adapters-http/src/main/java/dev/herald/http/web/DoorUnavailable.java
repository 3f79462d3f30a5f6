package dev.herald.http.web;

/** The machine does not let us listen. */
public final class DoorUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoorUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
