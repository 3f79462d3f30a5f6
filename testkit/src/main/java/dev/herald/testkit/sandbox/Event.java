package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Money;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** Something that happened in the sandbox. What it knows follows from its seeds and its events. */
sealed interface Event {

    /** The first start, when it was told of what there is; it is told the same at every start. */
    record Begun(Instant at) implements Event {}

    /** Campaigns, ad sets, creatives or ads were made or changed, and are now as these say. */
    record AdsPut(Seq<AdPart> parts) implements Event {}

    /** A send was taken; what becomes of it is settled. */
    record MessageAccepted(AcceptedMessage message, Money price, Fate fate) implements Event {}

    /** What was to happen by then happened. */
    record TimePassed(Instant now) implements Event {}

    /** Someone set what happens to messages after they were taken. */
    record ReactionsSet(Reactions reactions) implements Event {}

    /** Someone told where events go. */
    record WebhooksDirected(Option<Webhooks> to) implements Event {}

    /** The notifications up to this number arrived. */
    record NotificationsPosted(long upTo) implements Event {}

    /** Events failed to arrive for too long: nothing is posted any more, and no page's events are asked for. */
    record WebhooksDisabled() implements Event {}

    /** A send was refused with this code. */
    record SendRejected(int code) implements Event {}

    /** A campaign, an ad set, a creative or an ad was deleted, with what was under it. */
    record AdDeleted(String id) implements Event {}

    /** A code of the catalogue was answered to a call that is no send. */
    record CodeAnswered(int code) implements Event {}

    /** The app asked for these of the page's events. */
    record AppSubscribed(PageId page, Seq<String> fields) implements Event {}

    /** Someone set the sandbox's clock. */
    record ClockMoved(Time.Setting setting) implements Event {}

    /** Someone set what the sandbox knows of the sender. */
    record SenderStated(SenderPatch patch) implements Event {}

    /** Someone told of an account and who stands behind it. */
    record SenderSeeded(SenderSeed seed) implements Event {}

    /** Someone told of a page. */
    record PageSeeded(SenderSeed.OfPage seed) implements Event {}

    /** Something happened to people. */
    record OfPeople(PeopleEvent happened) implements Event {}
}
