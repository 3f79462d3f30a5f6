package dev.herald.http.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Usage;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Function;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Carries out one call, once, on the caller's thread, and says what became of it. Only an error in the API's own
 * envelope is a denial; an answer that is anything else than expected is unreadable, with its text kept for people.
 */
final class Transport {
    private static final int FIRST_NO_SUCCESS = 300;

    private final GraphCalls calls;
    private final JsonMapper mapper;
    private final Redaction redaction;
    private final ErrorEnvelope errors;

    Transport(GraphCalls calls, JsonMapper mapper, Redaction redaction) {
        this.calls = calls;
        this.mapper = mapper;
        this.redaction = redaction;
        this.errors = new ErrorEnvelope(mapper, redaction);
    }

    /**
     * Makes the call.
     *
     * @param value takes from a successful answer what was asked for; none if the answer does not hold it
     */
    <T> Answer<T> ask(
            BiFunction<GraphCalls, CallProgress, Call<ResponseBody>> call, Function<JsonNode, Option<T>> value) {
        var progress = new CallProgress();
        try {
            var response = call.apply(calls, progress).execute();
            return answer(response.code(), text(response), value);
        } catch (IOException broken) {
            var why = redaction.apply(broken.getClass().getSimpleName() + ": " + broken.getMessage());
            return progress.mayHaveArrived() ? new Answer.Lost<>(why) : new Answer.NotSent<>(why);
        }
    }

    /** An error body can be read once only; Retrofit has buffered both kinds by now. */
    private static String text(Response<ResponseBody> response) throws IOException {
        var body = response.isSuccessful() ? response.body() : response.errorBody();
        return body == null ? "" : new String(body.bytes(), StandardCharsets.UTF_8);
    }

    private <T> Answer<T> answer(int status, String text, Function<JsonNode, Option<T>> value) {
        var json = json(text);
        var denial = json.flatMap(errors::read);
        if (denial.isDefined()) {
            return new Answer.Denied<>(denial.get());
        }
        return json.filter(answer -> status < FIRST_NO_SUCCESS)
                .flatMap(value)
                .<Answer<T>>map(Answer.Success::new)
                .getOrElse(() -> new Answer.Unreadable<>(status, redaction.apply(text), Usage.UNTOLD));
    }

    private Option<JsonNode> json(String text) {
        try {
            return Option.of(mapper.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException noJson) {
            return Option.none();
        }
    }
}
