package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** Whole numbers and ids as the Graph API gives them: as numbers or as text. */
final class Numeral {
    /** 18 digits always fit into a long. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    /** Ids go into paths, so nothing that means something there is taken for one. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:-]{1,512}");

    private Numeral() {}

    /** The whole number; none if it is none, or not there. */
    static Option<Long> of(JsonNode node) {
        return text(node).filter(text -> WHOLE.matcher(text).matches()).map(Long::valueOf);
    }

    /** The id; none if it is none, or not there. */
    static Option<String> id(JsonNode node) {
        return text(node).filter(text -> ID.matcher(text).matches());
    }

    /** What stands there, a number digit by digit; none if it is neither text nor a whole number. */
    static Option<String> text(JsonNode node) {
        return node.isTextual() || node.isIntegralNumber() ? Option.some(node.asText()) : Option.none();
    }
}
