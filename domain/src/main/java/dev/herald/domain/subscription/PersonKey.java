package dev.herald.domain.subscription;

import dev.herald.domain.account.PageId;
import io.vavr.control.Option;

/**
 * Who a person is to a campaign, which messages everybody once: page and page-scoped id, or the token itself where the
 * API gives no id (subscribers from custom audiences). Two tokens with the same key belong to one person.
 *
 * @param value sorts people in the order in which campaigns work through them
 */
public record PersonKey(String value) implements Comparable<PersonKey> {
    /** How the key of somebody begins whose id is not known; their token follows. */
    public static final String OF_TOKEN = "token/";

    /** The key of the person behind a token of a page. */
    public static PersonKey of(PageId page, Option<Psid> person, SubscriptionToken token) {
        return person.map(psid -> of(page, psid)).getOrElse(() -> new PersonKey(OF_TOKEN + token));
    }

    /** The key of a person whose id on the page is known. */
    public static PersonKey of(PageId page, Psid person) {
        return new PersonKey(page + "/" + person);
    }

    @Override
    public int compareTo(PersonKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
