package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.Answer;
import dev.herald.application.port.CustomAudiences;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;

/**
 * A call of the client, the exchanges with the API that it takes, and what it answers.
 *
 * @param name the file under {@code golden/}, without its ending: the section of the page it follows and its date, then
 *     what is done
 * @param call an answer, or several parts with one each
 */
record Golden(String name, Function<GraphApi, Object> call, Object answer) {
    private static final String FOLDER = "golden/";
    private static final String ENDING = ".json";

    /** What is asked and what is answered. Answers say {@code {base}} for the server's address. */
    record Exchange(JsonNode request, int status, JsonNode answer) {
        String text(String base) {
            return answer.toString().replace("{base}", base);
        }
    }

    Seq<Exchange> exchanges() {
        var file = FOLDER + name + ENDING;
        try (var json = Objects.requireNonNull(Golden.class.getResourceAsStream(file), file)) {
            return List.ofAll(new JsonMapper().readTree(json))
                    .map(exchange -> new Exchange(
                            exchange.path("request"),
                            exchange.path("answer").path("status").asInt(),
                            exchange.path("answer").path("body")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The verdicts in what a call answers. */
    static Seq<Answer<?>> verdicts(Object answered) {
        return switch (answered) {
            case Answer<?> answer -> List.of(answer);
            case Seq<?> parts ->
                parts.map(part -> ((CustomAudiences.Part) part).answer()).map(answer -> (Answer<?>) answer);
            default -> throw new IllegalStateException("no verdict: " + answered);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
