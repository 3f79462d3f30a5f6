package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/** What an element shows, as the API's {@code media_type} names it in lower case. */
public enum MediaType {
    IMAGE,
    VIDEO;

    /** The API's word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of this word; none if it is another. */
    static Option<MediaType> of(String word) {
        return List.of(values()).find(type -> type.word().equals(word));
    }

    static Seq<Violation> check(String word) {
        return Violation.unless(
                of(word).isDefined(),
                "media_type",
                "must be image or video, but is " + word,
                ErrorCode.INVALID_CREATIVE);
    }
}
