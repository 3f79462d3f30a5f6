package dev.herald.application.office;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * Why something that was asked for was not done; nothing was changed.
 *
 * @param why sentences for people, at least one
 */
public record Declined(Kind kind, Seq<String> why) {

    /** What there is to do about it. */
    public enum Kind {
        /** What was asked for, or a file, is wrong as it is. */
        BAD_INPUT,
        /** It would cost money, and nobody agreed to that. */
        UNCONFIRMED,
        /** Somebody else is at it; later it may work. */
        BUSY,
        /** The other side or the machine failed; it may work again by itself. */
        UNAVAILABLE
    }

    /** Declined for one reason. */
    public static Declined because(Kind kind, String why) {
        return new Declined(kind, List.of(why));
    }

    /** All sentences in one. */
    public String words() {
        return why.map(String::strip).mkString(" ");
    }
}
