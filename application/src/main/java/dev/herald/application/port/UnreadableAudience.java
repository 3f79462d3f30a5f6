package dev.herald.application.port;

import java.io.IOException;
import java.io.UncheckedIOException;

/** An audience can't be read to its end. Its message is a whole sentence for people. */
public final class UnreadableAudience extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    /** What happened, in a sentence, and why. */
    public UnreadableAudience(String sentence, IOException cause) {
        super(sentence, cause);
    }
}
