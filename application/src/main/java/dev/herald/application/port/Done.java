package dev.herald.application.port;

/** It was done; the API says no more of it. */
public enum Done {
    /** The only one. */
    DONE
}
