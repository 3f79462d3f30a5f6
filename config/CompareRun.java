import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.List;

/** Holds what {@code herald run --json} printed against an example's expected.json: {@code CompareRun EXPECTED PRINTED}. */
class CompareRun {
    static int differences = 0;

    static void same(String name, JsonNode expected, JsonNode actual) {
        if (expected.isMissingNode() || !expected.equals(actual)) {
            differences++;
            System.err.println("Example: " + name + " should be " + text(expected) + " but is " + text(actual));
        }
    }

    static String text(JsonNode node) {
        return node.isMissingNode() ? "absent" : node.toString();
    }

    public static void main(String[] args) throws Exception {
        var json = new ObjectMapper();
        JsonNode expected = json.readTree(new File(args[0]));
        JsonNode actual = json.readTree(new File(args[1]));
        var same = List.of("lines", "subscribers", "eligible", "withheld", "waiting", "accepted", "still_to_do",
                "committed", "status");
        for (String name : same) {
            same(name, expected.path(name), actual.path(name));
        }
        same("malformed_lines", expected.path("malformed_lines"), actual.path("malformed_lines"));
        same("malformed", json.getNodeFactory().numberNode(expected.path("malformed_lines").size()),
                actual.path("malformed"));
        same("duplicates", expected.path("duplicate_rows"), actual.path("duplicates"));
        expected.path("reasons").properties().forEach(
                reason -> same("reasons." + reason.getKey(), reason.getValue(),
                        actual.path("reasons").path(reason.getKey())));
        same("reasons.SAME_PERSON", expected.path("same_person"), actual.path("reasons").path("SAME_PERSON"));
        if (differences > 0) {
            System.exit(1);
        }
        System.out.println("Example: every number is as expected.");
    }
}
