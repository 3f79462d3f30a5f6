package dev.herald.application.dispatch;

import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.UnknownCode;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.Deque;

/** Watches for codes that nobody knows: too many of them among the last answers, and a person should look. */
final class UnknownCodes {
    private static final int ANSWERS_WATCHED = 50;
    private static final int TOO_MANY = 5;

    private final Deque<Boolean> answers = new ArrayDeque<>();
    private int unknown;

    /** Takes one more answer into account; whether there are too many unknown codes now. */
    boolean areTooManyAfter(Option<Reason> refusal) {
        var isUnknown = refusal.exists(UnknownCode.class::isInstance);
        answers.add(isUnknown);
        unknown += isUnknown ? 1 : 0;
        if (answers.size() > ANSWERS_WATCHED) {
            unknown -= answers.remove() ? 1 : 0;
        }
        return unknown >= TOO_MANY;
    }
}
