package dev.herald.domain.content;

/** Stand-in until the content branch is merged. */
public record ContentPolicy() {
    /** Nothing known. */
    public static final ContentPolicy OFF = new ContentPolicy();
}
