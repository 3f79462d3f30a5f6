package dev.herald.http.graph;

import dev.herald.application.port.Answer;
import java.time.Duration;
import okhttp3.Request;
import retrofit2.Invocation;

/** One call, under somebody's eyes. */
final class WatchedCall {
    private final CallWatch watch;
    private final long began = System.nanoTime();
    private String name = "none";

    WatchedCall(CallWatch watch) {
        this.watch = watch;
        watch.begins();
    }

    /** Which call it is: the name of the method that Retrofit made it of. */
    void is(Request request) {
        var made = request.tag(Invocation.class);
        if (made != null) {
            name = made.method().getName();
        }
    }

    void ends(Answer<?> answer) {
        watch.ends(name, outcome(answer), Duration.ofNanos(System.nanoTime() - began));
    }

    private static CallWatch.Outcome outcome(Answer<?> answer) {
        return switch (answer) {
            case Answer.Success<?> success -> CallWatch.Outcome.DONE;
            case Answer.Denied<?> denied -> CallWatch.Outcome.DENIED;
            case Answer.NotSent<?> notSent -> CallWatch.Outcome.NOT_SENT;
            case Answer.Lost<?> lost -> CallWatch.Outcome.LOST;
            case Answer.Unreadable<?> unreadable -> CallWatch.Outcome.UNREADABLE;
        };
    }
}
