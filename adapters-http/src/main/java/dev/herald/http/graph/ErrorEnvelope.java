package dev.herald.http.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.herald.application.port.ApiDenial;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;

/** The Graph API's error envelope, {@code {"error": {…}}}, read as the domain's denial. */
final class ErrorEnvelope {
    /** Whoever is told to wait for longer is not told the truth. */
    private static final long MAX_REMAINING_SECONDS = Duration.ofDays(366).toSeconds();

    private final JsonMapper mapper;
    private final Redaction redaction;

    ErrorEnvelope(JsonMapper mapper, Redaction redaction) {
        this.mapper = mapper;
        this.redaction = redaction;
    }

    /** The denial in an answer; none if it holds no error with a code. */
    Option<ApiDenial> read(JsonNode answer) {
        var error = answer.path("error");
        return number(error.path("code")).map(code -> denial(error, code));
    }

    private ApiDenial denial(JsonNode error, int code) {
        return new ApiDenial(
                GraphReasons.of(code, number(error.path("error_subcode")).getOrElse(0)),
                remaining(error.path("error_data")),
                text(error.path("message")).getOrElse(""),
                userMessage(error),
                text(error.path("fbtrace_id")));
    }

    private Option<Duration> remaining(JsonNode data) {
        return Numeral.of(object(data).path("remaining_seconds"))
                .filter(seconds -> seconds >= 0 && seconds <= MAX_REMAINING_SECONDS)
                .map(Duration::ofSeconds);
    }

    /** Error data comes as an object, or as one written as text. */
    private JsonNode object(JsonNode data) {
        if (!data.isTextual()) {
            return data;
        }
        try {
            return mapper.readTree(data.textValue());
        } catch (JsonProcessingException plainText) {
            return MissingNode.getInstance();
        }
    }

    private Option<String> userMessage(JsonNode error) {
        return List.of("error_user_title", "error_user_msg")
                .flatMap(field -> text(error.path(field)))
                .reduceOption((title, what) -> title + ": " + what);
    }

    private Option<String> text(JsonNode node) {
        return Option.when(node.isTextual() && !node.textValue().isBlank(), () -> redaction.apply(node.textValue()));
    }

    private static Option<Integer> number(JsonNode node) {
        return Numeral.of(node).filter(number -> number == number.intValue()).map(Long::intValue);
    }
}
