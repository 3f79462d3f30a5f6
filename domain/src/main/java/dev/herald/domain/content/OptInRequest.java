package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.ZoneId;

/**
 * A message that asks a person whether they want a page's marketing messages: the template {@code notification_messages}
 * (endpoints page, mid-2026). It may be sent within 24 hours of the person's last message. Whether placeholders are filled
 * in is not documented, so the title takes none.
 *
 * @param title 1 to 65 characters
 * @param imageUrl a picture above it
 * @param payload what the page is told when the person agrees, at most 1000 characters; the limit is that of buttons, since
 *     none is documented here
 * @param timeZone where the person's clock shows the time, where that is known
 */
public record OptInRequest(String title, Option<String> imageUrl, Option<String> payload, Option<ZoneId> timeZone) {
    private static final int MAX_TITLE = 65;

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public OptInRequest {
        Violation.refuse(check(title, imageUrl, payload));
    }

    /** The request, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, OptInRequest> of(
            String title, Option<String> imageUrl, Option<String> payload, Option<ZoneId> timeZone) {
        return Violation.valid(
                check(title, imageUrl, payload), () -> new OptInRequest(title, imageUrl, payload, timeZone));
    }

    private static Seq<Violation> check(String title, Option<String> imageUrl, Option<String> payload) {
        return Violation.all(
                Texts.fixed("title", title),
                Texts.noLongerThan("title", title, MAX_TITLE),
                Texts.optional(imageUrl, address -> Addresses.web("image_url", address)),
                Texts.optional(payload, Texts::payload));
    }
}
