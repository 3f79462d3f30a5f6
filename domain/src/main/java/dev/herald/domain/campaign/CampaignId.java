package dev.herald.domain.campaign;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name a campaign goes by within one page: running the same id again resumes it.
 *
 * @param value 1 to 80 lower-case letters, digits and dashes, beginning with a letter or digit; anything else is refused.
 *     A campaign's {@linkplain #forTest test} has {@code .test} behind it
 */
public record CampaignId(String value) {
    private static final int MAX_LENGTH = 80;
    private static final String TEST = ".test";
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the text is not an id; {@link #of} tells instead
     */
    public CampaignId {
        Violation.refuse(check(value.endsWith(TEST) ? value.substring(0, value.length() - TEST.length()) : value));
    }

    /** The id, or what is wrong with the text. */
    public static Validation<Seq<Violation>, CampaignId> of(String text) {
        return Violation.valid(check(text), () -> new CampaignId(text));
    }

    /** The id made from a name: {@code Summer sale} becomes {@code summer-sale}. A name without Latin letters has none. */
    public static Validation<Seq<Violation>, CampaignId> slugOf(String name) {
        var ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        var cut = slug.substring(0, Math.min(slug.length(), MAX_LENGTH)).replaceAll("-+$", "");
        return of(cut);
    }

    /** The id of the campaign's test: the same with {@code .test}, which nobody can give a campaign. */
    public CampaignId forTest() {
        return isTest() ? this : new CampaignId(value + TEST);
    }

    /** Whether it is a test's. */
    public boolean isTest() {
        return value.endsWith(TEST);
    }

    private static Seq<Violation> check(String value) {
        return Violation.unless(
                SHAPE.matcher(value).matches(),
                "",
                "must be 1 to 80 lower-case letters, digits and dashes, beginning with a letter or digit");
    }

    @Override
    public String toString() {
        return value;
    }
}
