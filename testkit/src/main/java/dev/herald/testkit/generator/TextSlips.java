package dev.herald.testkit.generator;

import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE;
import static dev.herald.domain.reason.ErrorCode.INVALID_URL;
import static dev.herald.domain.reason.ErrorCode.UNRESOLVED_PLACEHOLDER;
import static dev.herald.testkit.generator.Slip.refused;
import static dev.herald.testkit.generator.Slip.spared;

import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** What can be wrong with one text, address, id or number, wherever it stands. */
final class TextSlips {
    private static final int MAX_URL = 2048;
    private static final int MAX_ID = 512;

    private TextSlips() {}

    /** Of a text that must be there. */
    static Slip<Option<String>> missing(ErrorCode code, String path) {
        return refused(code, path, "missing", Generator.constant(Option.none()));
    }

    static Slip<Option<String>> empty(ErrorCode code, String path) {
        return refused(code, path, "empty", texts(""));
    }

    /** Of a text in which placeholders are filled. */
    static Seq<Slip<Option<String>>> personal(String path) {
        return said(INVALID_CREATIVE, path)
                .append(refused(
                        UNRESOLVED_PLACEHOLDER,
                        path,
                        "a placeholder that nobody fills in",
                        texts("{{nick}}", "Hi {{FIRST_NAME}}", "{{}}", "{{first name}}")))
                .append(spared(
                        UNRESOLVED_PLACEHOLDER,
                        path,
                        "placeholders that are filled in",
                        texts("{{first_name}}", "{{ last_name }}", "{{full_name}}{{first_name}}")));
    }

    /** Of a text in which placeholders are filled, and whose length has a limit. */
    static Seq<Slip<Option<String>>> personal(String path, int most) {
        return personal(path).appendAll(length(path, most));
    }

    /** Of a text in which no placeholder is filled. */
    static Seq<Slip<Option<String>>> fixed(ErrorCode ifBlank, String path) {
        return said(ifBlank, path)
                .append(refused(
                        UNRESOLVED_PLACEHOLDER,
                        path,
                        "a placeholder where none is filled in",
                        texts("{{first_name}}", "Hi {{nick}}", "{{}}")));
    }

    /** Of a text in which no placeholder is filled, and whose length has a limit. */
    static Seq<Slip<Option<String>>> fixed(ErrorCode ifBlank, String path, int most) {
        return fixed(ifBlank, path).appendAll(length(path, most));
    }

    private static Seq<Slip<Option<String>>> said(ErrorCode ifBlank, String path) {
        return List.of(
                empty(ifBlank, path),
                refused(ifBlank, path, "blank", texts(" ", "\n\t", "\u2003")),
                spared(ifBlank, path, "one character", texts("a", ".", "😀")),
                spared(
                        UNRESOLVED_PLACEHOLDER,
                        path,
                        "half a placeholder",
                        texts("{{first_name", "nick}}", "{nick}", "}}{{")));
    }

    static Seq<Slip<Option<String>>> length(String path, int most) {
        return List.of(
                refused(INVALID_CREATIVE, path, "one character too long", given(Words.exactly(most + 1))),
                spared(INVALID_CREATIVE, path, "as long as allowed", given(Words.exactly(most))));
    }

    /** Of an address of the web. */
    static Seq<Slip<Option<String>>> addresses(String path) {
        return List.of(
                refused(
                        INVALID_URL,
                        path,
                        "no address of the web",
                        texts(
                                "nowhere",
                                "shop.example/a",
                                "ftp://shop.example",
                                "mailto:a@shop.example",
                                "https:shop",
                                "http:/shop",
                                "https://",
                                "https://shop.example/a b")),
                refused(INVALID_URL, path, "an address too long", given(Words.addressesOf(MAX_URL + 1))),
                spared(INVALID_URL, path, "an address as long as allowed", given(Words.addressesOf(MAX_URL))),
                spared(INVALID_URL, path, "a short address", texts("http://a", "HTTPS://B", "https://a:1")));
    }

    /** Of an address that an app opens. */
    static Seq<Slip<Option<String>>> deepLinks(String path) {
        return List.of(
                refused(INVALID_URL, path, "no scheme", texts("sale", "//shop.example", "/sale", "shop:", "a b:c")),
                refused(INVALID_URL, path, "an address too long", given(Words.addressesOf(MAX_URL + 1))),
                spared(INVALID_URL, path, "an address as long as allowed", given(Words.addressesOf(MAX_URL))),
                spared(INVALID_URL, path, "any scheme", texts("s:x", "shop://sale", "https://shop.example")));
    }

    /** Of an id that Meta handed out; whether it may be empty is told apart. */
    static Seq<Slip<Option<String>>> ids(String path) {
        var one = Generator.text("aZ0!~", 1, 1);
        return List.of(
                refused(INVALID_CREATIVE, path, "an id with other characters", texts("a b", " ", "é", "a\u007f")),
                refused(INVALID_CREATIVE, path, "an id too long", given(Generator.text("a0~", MAX_ID + 1, MAX_ID + 1))),
                spared(INVALID_CREATIVE, path, "an id as long as allowed", given(Generator.text("a~", MAX_ID, MAX_ID))),
                spared(INVALID_CREATIVE, path, "one character", given(one)));
    }

    /** Of a word that must be one of a few. */
    static Slip<Option<String>> unknown(ErrorCode code, String path, String... words) {
        return refused(code, path, "another word", texts(words));
    }

    /** Of a number on a receipt. */
    static Seq<Slip<Option<BigDecimal>>> amounts(String path) {
        return List.of(
                refused(INVALID_CREATIVE, path, "a fourth decimal", numbers("0.0001", "-7.1234", "1E-4")),
                refused(INVALID_CREATIVE, path, "a thirteenth digit", numbers("1000000000000", "-1E+12")),
                spared(INVALID_CREATIVE, path, "as many digits as allowed", numbers("999999999999.999", "-1E+11")),
                spared(INVALID_CREATIVE, path, "zeros that say nothing", numbers("0", "7.00000", "0E-9")));
    }

    static Generator<Option<String>> given(Generator<String> texts) {
        return texts.map(Option::some);
    }

    static Generator<Option<String>> texts(String... texts) {
        return given(Generator.of(List.of(texts)));
    }

    private static Generator<Option<BigDecimal>> numbers(String... texts) {
        return Generator.of(List.of(texts)).map(text -> Option.some(new BigDecimal(text)));
    }
}
