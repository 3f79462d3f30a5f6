package dev.herald.domain.account;

import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** What an app must be allowed to do before it may send (reference page of 2026-04-24). */
public enum RequiredPermission {
    /** To make campaigns. */
    ADS_MANAGEMENT("ads_management"),
    /** To message in the page's name. */
    PAGES_MESSAGING("pages_messaging"),
    /** To send marketing messages; one of the two will do. */
    MARKETING_MESSAGES("paid_marketing_messages", "marketing_messages_messenger");

    @SuppressWarnings("ImmutableEnumChecker") // a list of texts, which does not change
    private final Seq<String> names;

    RequiredPermission(String... names) {
        this.names = List.of(names);
    }

    /** Those that are not among the granted ones, by Meta's names. */
    public static Seq<RequiredPermission> missing(Set<String> granted) {
        return Array.of(values()).filter(needed -> !needed.names.exists(granted::contains));
    }

    /** Meta's name, or both where there are two. */
    public String words() {
        return names.mkString(" or ");
    }
}
