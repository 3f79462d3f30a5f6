package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

/** What stands in messages: texts, and addresses of the web. Lengths count Unicode characters, as the API's limits do. */
public final class Words {
    private static final String CHARACTERS = "aZ9 \"\\/\n\té李☃&<>'";
    private static final String SHOP = "https://shop.example/";
    private static final int LONGEST_PATH = 30;

    private Words() {}

    /** Texts of 1 to so many characters that say something and hold no placeholder; some are as long as they can be. */
    public static Generator<String> fixed(int most) {
        return begun(Generator.text(CHARACTERS, 0, most - 1));
    }

    /** The same, and some with placeholders that the API fills in; they need 20 characters. */
    public static Generator<String> personal(int most) {
        return Generator.oneOf(fixed(most), Generator.of("{{first_name}}", "Hi {{last_name}}", "{{ full_name }}"));
    }

    /** Texts of exactly so many characters, without placeholders. */
    public static Generator<String> exactly(int length) {
        return begun(Generator.text(CHARACTERS, length - 1, length - 1));
    }

    /** Addresses of the web, with queries that JSON and forms must keep as they are. */
    public static Generator<String> addresses() {
        return Generator.text("aZ", 0, LONGEST_PATH).map(path -> SHOP + path + "?a=b&c=%20");
    }

    /** Addresses of exactly so many characters. */
    static Generator<String> addressesOf(int length) {
        var rest = length - SHOP.length();
        return Generator.text("aZ", rest, rest).map(SHOP::concat);
    }

    private static Generator<String> begun(Generator<String> rests) {
        // The face is one character and two of Java's: whoever counts those is found out.
        return combine(Generator.of("a", "李", "☃"), rests, (first, rest) -> (first + rest).replace("☃", "😀"));
    }
}
