package dev.herald.application.port;

/**
 * What became of a call to the API. What is not known is said: whoever asks handles a lost answer as such.
 *
 * @param <T> what the API answers when it does what was asked
 */
public sealed interface Answer<T> {

    /** It did what was asked. */
    record Success<T>(T value) implements Answer<T> {}

    /** It refused. Nothing was done on its side. */
    record Denied<T>(ApiDenial denial) implements Answer<T> {}

    /** The call never reached it: safe to repeat. */
    record NotSent<T>(String why) implements Answer<T> {}

    /** The call may have reached it, and no answer that can be read came back. */
    record Lost<T>(String why) implements Answer<T> {}
}
