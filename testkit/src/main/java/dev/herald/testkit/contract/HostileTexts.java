package dev.herald.testkit.contract;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that mean something to a database, to JSON, to a driver or to whoever puts them together by hand. */
final class HostileTexts {
    private static final int MOST_PIECES = 8;
    private static final int LONGEST_ID = 512;
    private static final int LONG = 100_000;

    private static final String[] PIECES = {
        "'",
        "''",
        "\"",
        "`",
        ";",
        "--",
        "/*",
        "*/",
        "'); DROP TABLE subscription; --",
        "' OR '1'='1",
        "\\",
        "\\\\",
        "\\.",
        "\\N",
        "\n\\.\n",
        "\\x00",
        "E'\\047'",
        "$$",
        "$1",
        "?",
        ":token",
        ":campaign",
        "ONE OF :tokens",
        "%",
        "_",
        "%s",
        "{0}",
        "${token}",
        "#{token}",
        "<%",
        "\t",
        "\n",
        "\r\n",
        "\u0001",
        "\u0008",
        "\u001a",
        "\u001a0",
        "\u001a\u001a",
        " ",
        "\u00a0",
        "\u0085",
        "\u2028",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\uffff",
        "é",
        "e\u0301",
        "ß",
        "İ",
        "漢字",
        "\ud83d\ude00",
        "[\"",
        "\"]",
        "{\"a\":",
        "\\u0000",
        "\\\"",
        "null",
        "NULL",
        "0",
        "-1",
        "1e999",
        "a",
        "Z",
        ",",
        "/",
        "token/",
        "http://"
    };

    private HostileTexts() {}

    /** Any text without the zero character by which something is found again: a digest, an address, a name. */
    static Arbitrary<String> keys() {
        var some = Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_PIECES)
                .map(pieces -> String.join("", pieces));
        var any = Arbitraries.strings()
                .ofMaxLength(50)
                .map(text -> text.replaceAll("[\\x00\\p{Cs}]", "x"))
                .filter(text -> !text.isEmpty());
        return Arbitraries.frequencyOf(Tuple.of(3, some), Tuple.of(1, any));
    }

    /** Any text at all, as others write them, but for halves of surrogate pairs; sometimes a very long one. */
    static Arbitrary<String> texts() {
        var lengthy = keys().map(text -> text.repeat(LONG / text.length() + 1));
        return Arbitraries.oneOf(
                keys(), lengthy, keys().map(text -> "\0" + text + "\0"), Arbitraries.of("\0", "\0\0", "a\0'"));
    }

    /** What may be in an id: visible ASCII. */
    static Arbitrary<String> ids() {
        var some = keys().map(text -> text.replaceAll("[^!-~]", ""))
                .filter(id -> !id.isEmpty())
                .map(HostileTexts::cut);
        var longest = some.map(id -> cut(id.repeat(LONGEST_ID)));
        return Arbitraries.frequencyOf(Tuple.of(3, some), Tuple.of(1, longest));
    }

    private static String cut(String id) {
        return id.substring(0, Math.min(id.length(), LONGEST_ID));
    }
}
