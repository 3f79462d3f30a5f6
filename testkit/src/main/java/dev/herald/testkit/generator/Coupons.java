package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.content.CouponTemplate;
import io.vavr.control.Option;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Codes that a person copies. */
public final class Coupons {
    private static final int MAX_TITLE = 80;
    private static final int LONG = 640; // no limit is documented for the other texts
    private static final long FIRST_SECOND = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND =
            LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

    private Coupons() {}

    /** With every part that may be missing there or not; they expire at any time of the years 1 to 9999, or never. */
    public static Generator<CouponTemplate> any() {
        var sayings = combine(
                Words.personal(MAX_TITLE),
                Words.personal(MAX_TITLE).option(),
                Words.personal(LONG).option(),
                Words.fixed(MAX_TITLE).option(),
                Saying::new);
        return combine(
                sayings,
                Words.fixed(LONG),
                Words.addresses(),
                times().option(),
                Words.addresses().option(),
                Words.personal(LONG).option(),
                (saying, code, url, until, image, payload) -> new CouponTemplate(
                        saying.title(),
                        saying.subtitle(),
                        code,
                        url,
                        saying.button(),
                        saying.before(),
                        until,
                        image,
                        payload));
    }

    private static Generator<LocalDateTime> times() {
        return Generator.oneOf(
                        Generator.between(FIRST_SECOND, LAST_SECOND), Generator.of(0L, FIRST_SECOND, LAST_SECOND))
                .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }

    private record Saying(String title, Option<String> subtitle, Option<String> before, Option<String> button) {}
}
