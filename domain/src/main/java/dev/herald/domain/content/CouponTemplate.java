package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * A code that a person copies, with a button to the shop (page "Coupon and LTO Template", 2026-04-06; added 2025-11).
 * Where no limit is named here, none is documented.
 *
 * @param title 1 to 80 characters
 * @param subtitle 1 to 80 characters
 * @param code what the person copies
 * @param url where the button leads
 * @param buttonTitle what stands on it; the API's own words if it is missing
 * @param preMessage said before the coupon
 * @param expireTime when it stops being worth anything, in whole seconds of the years 1 to 9999. In which time zone is not
 *     documented
 * @param imageUrl a picture above it
 * @param payload what the page is sent when the code is copied
 */
public record CouponTemplate(
        String title,
        Option<String> subtitle,
        String code,
        String url,
        Option<String> buttonTitle,
        Option<String> preMessage,
        Option<LocalDateTime> expireTime,
        Option<String> imageUrl,
        Option<String> payload)
        implements Template {
    private static final int LAST_YEAR = 9999;
    private static final String EXPIRE_TIME_PATTERN = "yyyy-MM-dd HH:mm:ss";
    private static final DateTimeFormatter EXPIRE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link Draft#made} tells instead
     */
    public CouponTemplate {
        Violation.refuse(new Draft(
                        Option.some(title),
                        subtitle,
                        Option.some(code),
                        Option.some(url),
                        buttonTitle,
                        preMessage,
                        expireTime.map(LocalDateTime::toString),
                        imageUrl,
                        payload)
                .check(expireTime.flatMap(time -> read(EXPIRE_TIME.format(time)).filter(time::equals))));
    }

    /** The time as the API writes it: {@code 2026-12-24 18:00:00}. */
    public Option<String> expireTimeText() {
        return expireTime.map(EXPIRE_TIME::format);
    }

    private static Option<LocalDateTime> read(String text) {
        try {
            return Option.some(LocalDateTime.parse(text, EXPIRE_TIME))
                    .filter(time -> time.getYear() >= 1 && time.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException noTime) {
            return Option.none();
        }
    }

    /** A coupon as someone wrote it. */
    public record Draft(
            Option<String> title,
            Option<String> subtitle,
            Option<String> code,
            Option<String> url,
            Option<String> buttonTitle,
            Option<String> preMessage,
            Option<String> expireTime,
            Option<String> imageUrl,
            Option<String> payload) {

        /** The coupon, or everything that is wrong with it. */
        public Validation<Seq<Violation>, CouponTemplate> made() {
            var until = expireTime.flatMap(CouponTemplate::read);
            return Violation.valid(
                    check(until),
                    () -> new CouponTemplate(
                            title.get(),
                            subtitle,
                            code.get(),
                            url.get(),
                            buttonTitle,
                            preMessage,
                            until,
                            imageUrl,
                            payload));
        }

        private Seq<Violation> check(Option<LocalDateTime> until) {
            return Violation.all(
                    Texts.required("title", title, text -> Texts.personal("title", text, Texts.MAX_TITLE)),
                    Texts.optional(subtitle, text -> Texts.personal("subtitle", text, Texts.MAX_TITLE)),
                    Texts.required("coupon_code", code, text -> Texts.fixed("coupon_code", text)),
                    Texts.required("coupon_url", url, address -> Addresses.web("coupon_url", address)),
                    Texts.optional(
                            buttonTitle,
                            text -> Texts.fixed("coupon_url_button_title", text, ErrorCode.EMPTY_BUTTON_TITLE)),
                    Texts.optional(preMessage, text -> Texts.personal("coupon_pre_message", text)),
                    expireTime.isEmpty() || until.isDefined() ? List.empty() : wrongTime(),
                    Texts.optional(imageUrl, address -> Addresses.web("image_url", address)));
        }

        private Seq<Violation> wrongTime() {
            return List.of(Violation.of(
                    "expire_time",
                    "must be a time written as " + EXPIRE_TIME_PATTERN + ", but is " + expireTime.getOrElse(""),
                    ErrorCode.INVALID_CREATIVE));
        }
    }
}
