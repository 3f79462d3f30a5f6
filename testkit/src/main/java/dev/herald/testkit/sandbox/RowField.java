package dev.herald.testkit.sandbox;

import io.vavr.Tuple;
import io.vavr.collection.Array;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * The fields of seed rows: those of the Graph API's token listing (endpoints page, "Subscription tokens", mid-2026), those
 * that audience and truth files add there, and some of the sandbox's own from {@link #EMAIL} on.
 */
enum RowField {
    TOKEN("notification_messages_token"),
    PERSON("recipient_id"),
    PAGE("page_id"),
    COUNTRY("country"),
    EXPIRY("token_expiry_timestamp"),
    NEXT_ELIGIBLE("next_eligible_time"),
    CREATED("creation_timestamp"),
    REOPTIN("notification_messages_reoptin"),
    TOKEN_STATUS("user_token_status"),
    TITLE("topic_title"),
    TIME_ZONE("notification_messages_timezone"),
    STATUS("notification_messages_status"),
    GONE("gone"),
    AVAILABLE("available"),
    /** An address in the clear or its SHA-256, of which the sandbox keeps a digest only. */
    EMAIL("email"),
    /** As the address. */
    PHONE("phone"),
    /** Whether the person has no ordinary subscription: custom audiences alone reach them. */
    AUDIENCE_ONLY("custom_audience_only"),
    LAST_TALK("last_talk_at"),
    THREADS_WEEK("organic_threads_week"),
    THREADS_DAY("organic_threads_day"),
    THREADS_SINCE("organic_threads_since_marketing"),
    MARKETING_WEEK("marketing_messages_week"),
    MARKETING_DAY("marketing_messages_day");

    /** Those that tell of the person's talk. */
    static final Array<RowField> OF_TALK =
            Array.of(LAST_TALK, THREADS_WEEK, THREADS_DAY, THREADS_SINCE, MARKETING_WEEK, MARKETING_DAY);

    private static final Array<RowField> ALL = Array.of(values());
    private static final Map<String, RowField> BY_NAME =
            HashMap.ofEntries(ALL.map(field -> Tuple.of(field.key, field)));

    final String key;

    RowField(String key) {
        this.key = key;
    }

    static Array<RowField> all() {
        return ALL;
    }

    /** The field that JSON calls so; none if rows have no such field. */
    static Option<RowField> named(String key) {
        return BY_NAME.get(key);
    }
}
