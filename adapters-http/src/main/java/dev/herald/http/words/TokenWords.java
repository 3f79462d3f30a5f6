package dev.herald.http.words;

import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.TokenFacts;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** What is said of access tokens that end. */
public final class TokenWords {
    private static final Duration SOON = Duration.ofDays(7);

    private TokenWords() {}

    /** That a token is not valid any more, or ends within a week, and what to do; none if neither is so. */
    public static Option<String> ending(Kind kind, TokenFacts facts, Instant now) {
        var next = "; set another with herald token set";
        if (!facts.valid() || facts.expiresAt().exists(end -> !end.isAfter(now))) {
            return Option.some(kind.word() + " is not valid any more" + next);
        }
        return facts.expiresAt()
                .filter(end -> !end.isAfter(now.plus(SOON)))
                .map(end -> kind.word() + " ends within a week, " + Times.of(end) + next);
    }

    /** Until when a token is valid. */
    public static String words(Kind kind, TokenFacts facts, Instant now) {
        return ending(kind, facts, now)
                .getOrElse(() -> kind.word()
                        + facts.expiresAt()
                                .map(end -> " is valid until " + Times.of(end))
                                .getOrElse(" is valid and has no end"));
    }
}
