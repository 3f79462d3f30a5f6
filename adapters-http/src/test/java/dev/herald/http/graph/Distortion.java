package dev.herald.http.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What can happen to a whole answer on its way: it is cut, or is not what it claims, or somebody else answers. */
enum Distortion {
    NONE,
    EMPTY,
    HALF,
    ALL_BUT_THE_LAST_BYTE,
    LATIN_1,
    UTF_16,
    NO_CHARSET_AT_ALL,
    BYTE_ORDER_MARK,
    A_PROXYS_PAGE,
    A_BARE_ARRAY,
    A_BARE_TEXT,
    TWICE,
    EVERY_KEY_TWICE,
    TOO_DEEP,
    AN_ERROR_OF_ODD_FIELDS,
    AN_ERROR_WITHOUT_A_CODE,
    AN_ERROR_OF_ANOTHER_KIND,
    AN_ERROR_BESIDE_THE_ANSWER;

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=UTF-8",
            "application/json; charset=utf-16",
            "text/javascript; charset=no-such",
            "text/html",
            "image/png",
            ";;;");

    /** A content type, right or wrong. */
    static String type(int which) {
        return TYPES.get(Math.floorMod(which, TYPES.size()));
    }

    byte[] applyTo(String answer) {
        return switch (this) {
            case NONE -> utf8(answer);
            case EMPTY -> new byte[0];
            case HALF -> Arrays.copyOf(utf8(answer), utf8(answer).length / 2);
            case ALL_BUT_THE_LAST_BYTE -> Arrays.copyOf(utf8(answer), Math.max(utf8(answer).length - 1, 0));
            case LATIN_1 -> answer.replace("\"name\":\"", "\"name\":\"ñ").getBytes(StandardCharsets.ISO_8859_1);
            case UTF_16 -> answer.getBytes(StandardCharsets.UTF_16);
            case NO_CHARSET_AT_ALL -> new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, (byte) 0xFF, '"', ':', '1', '}'};
            case BYTE_ORDER_MARK -> utf8("\ufeff" + answer);
            case A_PROXYS_PAGE -> utf8("<html><body><h1>502 Bad Gateway</h1></body></html>");
            case A_BARE_ARRAY -> utf8("[" + answer + "]");
            case A_BARE_TEXT -> utf8("\"success\"");
            case TWICE -> utf8(answer + answer);
            case EVERY_KEY_TWICE -> utf8(answer.replaceAll("\"([a-z_]+)\":", "\"$1\":{},\"$1\":"));
            case TOO_DEEP -> utf8("{\"data\":" + "[".repeat(50_000));
            case AN_ERROR_OF_ODD_FIELDS -> utf8("""
                        {"error": {"message": {}, "type": 5, "code": "2300035", "error_subcode": [], "error_user_title": 7,
                         "error_user_msg": null, "error_data": "{\\"remaining_seconds\\": -1e99", "fbtrace_id": false}}""");
            case AN_ERROR_WITHOUT_A_CODE -> utf8("{\"error\": {\"message\": \"no\", \"code\": null}}");
            case AN_ERROR_OF_ANOTHER_KIND -> utf8("{\"error\": [\"no\", {\"code\": 1e99}]}");
            case AN_ERROR_BESIDE_THE_ANSWER ->
                utf8("{\"error\": {\"code\": 99999999999, \"error_data\": {\"remaining_seconds\": 1e99}}, "
                        + answer.replaceFirst("^\\{", ""));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
