package dev.herald.app;

import dev.herald.app.output.Sentences;
import dev.herald.application.office.Declined;
import dev.herald.application.office.Declined.Kind;
import java.nio.file.Path;

/** Tells whoever asked for something over HTTP why it was not done, in the words of the command line. */
final class RunDeclined {

    private RunDeclined() {}

    static Declined of(Path file, RunRefused refused) {
        return switch (refused) {
            case RunRefused.AsWritten(var why) -> new Declined(Kind.BAD_INPUT, Sentences.refused(file, why));
            case RunRefused.Unconfirmed unconfirmed ->
                Declined.because(
                        Kind.UNCONFIRMED,
                        "It can cost up to " + unconfirmed.most()
                                + ". Say that this much may be spent; nothing was sent.");
            case RunRefused.UnconfirmedTest unconfirmed ->
                new Declined(Kind.UNCONFIRMED, Sentences.unconfirmed(unconfirmed));
            case RunRefused.Unreachable(var why) -> Declined.because(Kind.UNAVAILABLE, why);
            case RunRefused.NotConfigured(var mistakes) -> of(file, mistakes);
        };
    }

    static Declined of(Path file, CannotStart why) {
        return switch (why) {
            case CannotStart.BadInput(var mistakes) -> new Declined(Kind.BAD_INPUT, Sentences.mistakes(file, mistakes));
            case CannotStart.Unavailable(var sentence) -> Declined.because(Kind.BUSY, sentence);
        };
    }
}
