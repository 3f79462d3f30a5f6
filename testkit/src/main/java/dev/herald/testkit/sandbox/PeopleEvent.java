package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** Something that happened to people and the lists they are on. */
sealed interface PeopleEvent {

    /** Subscribers were told of over HTTP. */
    record Seeded(Option<PageId> page, Seq<SubscriberRow> rows, Instant at) implements PeopleEvent {}

    /** A person wrote to the page. */
    record Talked(PersonKey person, Instant at) implements PeopleEvent {}

    /** A page asked a person to opt in. */
    record OptInAsked(PageId page, Psid person, OptInWords words, Instant at) implements PeopleEvent {}

    /** A person opted in, or in again. The token is a new one, or one that the person had before. */
    record OptedIn(SubscriptionToken token, PageId page, Option<Psid> person, OptInWords words, Instant at)
            implements PeopleEvent {}

    /**
     * Someone is to get no more marketing messages.
     *
     * @param told whether the page is told of it; the link in a message tells nobody (webhooks page, mid-2026)
     */
    record OptedOut(Seq<SubscriptionToken> tokens, Instant at, boolean told) implements PeopleEvent {}

    /** A custom audience was made. */
    record AudienceCreated(String id, String name, AdAccountId account, PageId page, Instant at)
            implements PeopleEvent {}

    /** A custom audience was deleted. */
    record AudienceDeleted(String id) implements PeopleEvent {}

    /**
     * People were put on a custom audience, or taken off it.
     *
     * @param digests the first bits of those of emails and phones
     * @param rows how many were uploaded, valid or not
     */
    record AudienceChanged(String id, boolean added, Seq<Long> digests, int rows, int invalid, Instant at)
            implements PeopleEvent {}
}
