package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * An ad object as someone asks for it, and what the sandbox knows at that moment.
 *
 * @param sender who asks, with the page if that is known
 */
record AdProposal(World known, Sender sender, AdObject object, Instant now) {

    AdAccount account() {
        return sender.adAccount();
    }

    MessageCampaigns campaigns() {
        return known.campaigns();
    }

    /** The field as text; empty if there is none. */
    String text(String field) {
        return Json.text(object.fields(), field).getOrElse("");
    }

    /** A draft of which only this is known. */
    CampaignDraft draft(Option<PageId> page, Option<String> creative) {
        return new CampaignDraft(
                object.name(), page, List.empty(), Schedule.ALWAYS, Option.none(), Option.none(), creative);
    }

    /**
     * What the domain's rules on drafts find, as far as it is this call's to answer: in the full form, each call tells a
     * part of the draft, and lacks what the others tell.
     */
    Seq<Flaw> judged(CampaignDraft draft, Option<Boolean> creativeTaken, Set<ErrorCode> ofThisCall) {
        return Precedence.codes(RuleBook.STANDARD.judge(new DraftFacts(draft, account(), creativeTaken, now)))
                .filter(ofThisCall::contains)
                .map(Flaw::of);
    }

    /** Those of the fields that are required and not there (2300076). */
    Seq<Flaw> lacking(String... required) {
        return List.of(required).filter(name -> !object.fields().has(name)).map(AdProposal::missing);
    }

    static Flaw missing(String field) {
        return new Flaw(ErrorCode.MISSING_REQUIRED_FIELD, "The parameter " + field + " is required");
    }

    /** Refuses a field that holds something else than this; none if it is this, or not there. */
    Option<GraphError> unless(String field, String only) {
        var given = text(field);
        return Option.when(
                !given.isEmpty() && !given.equals(only),
                () -> GraphError.invalid("Param " + field + " must be one of {" + only + "}"));
    }
}
