package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.contact.Contact;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Customers whom Meta matches with people, who then become subscribers of a page. */
public interface CustomAudiences {
    /** The most people that the API takes at once (endpoints page, mid-2026). */
    int MOST_AT_ONCE = 10_000;

    /** Makes an audience without anybody in it. Never repeated by itself. */
    Answer<RemoteId> create(AdAccountId adAccount, PageId page, String name, String description);

    /** Adds people, in parts of {@value #MOST_AT_ONCE} and in their order, until a part fails. */
    Seq<Part> add(RemoteId audience, Iterable<Contact> people);

    /** Removes people, in parts of {@value #MOST_AT_ONCE} and in their order, until a part fails. */
    Seq<Part> remove(RemoteId audience, Iterable<Contact> people);

    /**
     * A part of the people and what became of it. Parts after one that failed are not sent, and are told as such: every
     * one of the people is in exactly one part.
     *
     * @param first the place of the part's first one among all, from 0
     * @param size how many there are
     */
    record Part(long first, int size, Answer<Receipt> answer) {}

    /**
     * What the API made of a part.
     *
     * @param received how many it got; none if not told
     * @param invalid how many of them are of no use; none if not told
     * @param samples some of those, as the API shows them; at most ten, for people to look at
     */
    record Receipt(Option<Long> received, Option<Long> invalid, Seq<String> samples) {}
}
