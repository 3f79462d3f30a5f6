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
        "'", "''", "\"", "`", ";", "--", "/*", "*/", "'); DROP TABLE subscription; --", "' OR '1'='1", "\\", "\\\\", "\\.",
        "\\N", "\n\\.\n", "\\x00", "E'\\047'", "$$", "$1", "?", ":token", ":campaign", "ONE OF :tokens", "%", "_", "%s", "{0}",
        "${token}", "#{token}", "<%", "\t", "\n", "\r\n", "\u0001", "\u0008", "\u001a", "\u001a0", "\u001a\u001a", " ", "\u00a0",
        "\u0085", "\u2028", "\u200b", "\u202e", "\ufeff", "\uffff", "é", "e\u0301", "ß", "İ", "漢字", "\ud83d\ude00", "[\"",
        "\"]", "{\"a\":", "\\u0000", "\\\"", "null", "NULL", "0", "-1", "1e999", "a", "Z", ",", "/", "token/", "http://"
    };

    private HostileTexts() {}

    /** Any text without the zero character; sometimes a very long one. */
    static Arbitrary<String> texts() {
        var some = Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_PIECES)
                .map(pieces -> String.join("", pieces));
        var any = Arbitraries.strings()
                .ofMaxLength(50)
                .map(text -> text.replaceAll("[\\x00\\p{Cs}]", "x"))
                .filter(text -> !text.isEmpty());
        var lengthy = some.map(text -> text.repeat(LONG / text.length() + 1));
        return Arbitraries.frequencyOf(Tuple.of(12, some), Tuple.of(4, any), Tuple.of(1, lengthy));
    }

    /** Any text at all, as others write them, but for halves of surrogate pairs. */
    static Arbitrary<String> foreignTexts() {
        return Arbitraries.oneOf(texts(), texts().map(text -> "\0" + text + "\0"), Arbitraries.of("\0", "\0\0", "a\0'"));
    }

    /** What may be in an id: visible ASCII. */
    static Arbitrary<String> ids() {
        return texts().map(text -> text.replaceAll("[^!-~]", ""))
                .filter(id -> !id.isEmpty())
                .map(id -> id.substring(0, Math.min(id.length(), LONGEST_ID)));
    }
}
