package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import java.util.function.Function;

/** Steps from answer to answer. */
final class Answers {
    private Answers() {}

    /** Goes on after a success; every other answer stays what it is. */
    static <A, B> Answer<B> then(Answer<A> answer, Function<A, Answer<B>> next) {
        return switch (answer) {
            case Answer.Success<A>(A value) -> next.apply(value);
            case Answer.Denied<A>(ApiDenial denial) -> new Answer.Denied<>(denial);
            case Answer.NotSent<A>(String why) -> new Answer.NotSent<>(why);
            case Answer.Lost<A>(String why) -> new Answer.Lost<>(why);
        };
    }

    /** Whether the API says that it did what was asked. */
    static boolean isSuccess(JsonNode answer) {
        return answer.path("success").asBoolean(false);
    }
}
