package dev.herald.testkit.generator;

import static dev.herald.domain.reason.ErrorCode.EMPTY_BUTTON_TITLE;
import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE;
import static dev.herald.domain.reason.ErrorCode.INVALID_URL;
import static dev.herald.testkit.generator.Slip.refused;
import static dev.herald.testkit.generator.Slip.spared;

import dev.herald.domain.content.CouponTemplate;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Both sides of every limit for coupons. */
final class CouponSlips {
    private static final int MAX_TITLE = 80;
    private static final WrittenParts<CouponTemplate.Draft> PARTS = WrittenParts.of(CouponSlips::coupon)
            .with("title", Words.personal(MAX_TITLE))
            .with("subtitle", Words.personal(MAX_TITLE))
            .with("coupon_code", Words.fixed(MAX_TITLE))
            .with("coupon_url", Words.addresses())
            .with("coupon_url_button_title", Words.fixed(MAX_TITLE))
            .with("coupon_pre_message", Words.personal(MAX_TITLE))
            .with("expire_time", Generator.of("2026-12-24 18:00:00"))
            .with("image_url", Words.addresses())
            .with("payload", Words.fixed(MAX_TITLE));

    private CouponSlips() {}

    static Seq<Slip<CouponTemplate.Draft>> all() {
        return List.of(
                        TextSlips.personal("title", MAX_TITLE).append(TextSlips.missing(INVALID_CREATIVE, "title")),
                        TextSlips.personal("subtitle", MAX_TITLE),
                        TextSlips.fixed(INVALID_CREATIVE, "coupon_code")
                                .append(TextSlips.missing(INVALID_CREATIVE, "coupon_code")),
                        TextSlips.addresses("coupon_url")
                                .append(TextSlips.missing(INVALID_CREATIVE, "coupon_url"))
                                .append(TextSlips.empty(INVALID_URL, "coupon_url")),
                        TextSlips.fixed(EMPTY_BUTTON_TITLE, "coupon_url_button_title"),
                        TextSlips.personal("coupon_pre_message"),
                        times(),
                        TextSlips.addresses("image_url").append(TextSlips.empty(INVALID_URL, "image_url")),
                        missing("subtitle", "coupon_url_button_title", "coupon_pre_message", "expire_time", "payload"))
                .flatMap(slips -> slips)
                .map(PARTS::with);
    }

    private static Seq<Slip<Option<String>>> times() {
        return List.of(
                refused(
                        INVALID_CREATIVE,
                        "expire_time",
                        "no such time",
                        TextSlips.texts(
                                "soon",
                                "",
                                "2026-02-29 12:00:00",
                                "2026-12-24 24:00:00",
                                "2026-12-24T18:00:00",
                                "2026-12-24 18:00",
                                "0000-01-01 00:00:00",
                                "-0001-01-01 00:00:00",
                                "+10000-01-01 00:00:00")),
                spared(
                        INVALID_CREATIVE,
                        "expire_time",
                        "the first and the last second, and a leap day",
                        TextSlips.texts("0001-01-01 00:00:00", "9999-12-31 23:59:59", "2028-02-29 12:00:00")));
    }

    /** What may be left out. */
    private static Seq<Slip<Option<String>>> missing(String... paths) {
        return List.of(paths).map(path -> spared(INVALID_CREATIVE, path, "missing", Generator.constant(Option.none())));
    }

    private static CouponTemplate.Draft coupon(Seq<Option<String>> parts) {
        return new CouponTemplate.Draft(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                parts.get(7),
                parts.get(8));
    }
}
