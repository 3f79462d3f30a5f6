package dev.herald.application.port;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;

/**
 * What became of a call to the API: it did it, it refused, or nobody can say from its answer.
 *
 * @param <T> what the API answers when it does what was asked
 */
public sealed interface Answer<T> {

    /** What the answer told of our use of the API. */
    default Usage usage() {
        return Usage.UNTOLD;
    }

    /** Goes on after a success; every other answer stays what it is. */
    <U> Answer<U> then(Function<? super T, Answer<U>> next);

    /** It did what was asked. */
    record Success<T>(T value, Usage usage) implements Answer<T> {

        /** A success that told nothing of our use. */
        public Success(T value) {
            this(value, Usage.UNTOLD);
        }

        /** A success that told nothing of our use goes on telling what this one told. */
        @Override
        public <U> Answer<U> then(Function<? super T, Answer<U>> next) {
            var after = next.apply(value);
            return after instanceof Success<U>(var made, var told) && told.equals(Usage.UNTOLD)
                    ? new Success<>(made, usage)
                    : after;
        }
    }

    /** It refused. Nothing was done on its side. */
    record Denied<T>(ApiDenial denial, Usage usage) implements Answer<T> {

        /** A refusal that told nothing of our use. */
        public Denied(ApiDenial denial) {
            this(denial, Usage.UNTOLD);
        }

        @Override
        public <U> Answer<U> then(Function<? super T, Answer<U>> next) {
            return new Denied<>(denial, usage);
        }
    }

    /** Neither done nor refused, as far as can be told. */
    sealed interface NoAnswer<T> extends Answer<T> {

        /** One sentence for people. */
        String why();

        /** Whether it may have been done all the same: a call that does something must not be repeated then. */
        boolean mayBeDone();
    }

    /**
     * Nothing of the call has left us: safe to repeat.
     *
     * @param pause how long to leave the API alone, where that is why the call was not made; none if it failed
     */
    record NotSent<T>(String why, Option<Duration> pause) implements NoAnswer<T> {

        /** A call that failed before anything of it was sent. */
        public NotSent(String why) {
            this(why, Option.none());
        }

        @Override
        public boolean mayBeDone() {
            return false;
        }

        @Override
        public <U> Answer<U> then(Function<? super T, Answer<U>> next) {
            return new NotSent<>(why, pause);
        }
    }

    /** Something of the call was sent, and no answer came back. */
    record Lost<T>(String why) implements NoAnswer<T> {
        @Override
        public boolean mayBeDone() {
            return true;
        }

        @Override
        public <U> Answer<U> then(Function<? super T, Answer<U>> next) {
            return new Lost<>(why);
        }
    }

    /**
     * It answered with something else than its documented answers: a proxy's page, a cut text, a success that does not
     * hold what was asked for.
     *
     * @param status the HTTP status
     * @param text what came, at most 4 KiB of it
     */
    record Unreadable<T>(int status, String text, Usage usage) implements NoAnswer<T> {
        @Override
        public String why() {
            return "HTTP " + status + " with "
                    + (text.isBlank() ? "no body" : "a body that is not the expected answer: " + text);
        }

        @Override
        public boolean mayBeDone() {
            return true;
        }

        @Override
        public <U> Answer<U> then(Function<? super T, Answer<U>> next) {
            return new Unreadable<>(status, text, usage);
        }
    }
}
