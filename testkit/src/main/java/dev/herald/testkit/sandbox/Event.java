package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import io.vavr.collection.Seq;

/** Something that happened in the sandbox. What it knows follows from its seeds and its events. */
sealed interface Event {

    /** A campaign was made. */
    record CampaignCreated(MessageCampaign campaign) implements Event {}

    /** An ad set got another budget. */
    record BudgetChanged(String setId, Budget budget) implements Event {}

    /** A campaign, ad set or message was switched on or off. */
    record StatusChanged(String id, AdStatus status) implements Event {}

    /** A campaign, ad set or message was renamed. */
    record Renamed(String id, String name) implements Event {}

    /** A send was taken, and delivered in the same step. */
    record MessageAccepted(AcceptedMessage message, Money price) implements Event {}

    /** A send was refused with this code. */
    record SendRejected(int code) implements Event {}

    /** A campaign with its ad set and message was deleted. */
    record CampaignDeleted(String id) implements Event {}

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
