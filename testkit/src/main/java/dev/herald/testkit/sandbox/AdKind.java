package dev.herald.testkit.sandbox;

import static dev.herald.testkit.sandbox.AdField.Shape.AMOUNT;
import static dev.herald.testkit.sandbox.AdField.Shape.FLAG;
import static dev.herald.testkit.sandbox.AdField.Shape.LIST;
import static dev.herald.testkit.sandbox.AdField.Shape.OBJECT;
import static dev.herald.testkit.sandbox.AdField.Shape.TEXT;
import static dev.herald.testkit.sandbox.AdField.Shape.TIME;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Function;

/** The kinds of ad objects, with what can be posted of each (endpoints page, "Direct send, full form", mid-2026). */
enum AdKind {
    CAMPAIGN(
            AdCampaign::of,
            new AdField("objective", TEXT),
            new AdField("special_ad_categories", LIST),
            new AdField("buying_type", TEXT),
            new AdField("is_message_campaign", FLAG),
            new AdField("is_direct_send_campaign", FLAG)),
    SET(
            AdSet::of,
            new AdField(AdSet.CAMPAIGN, TEXT),
            new AdField("billing_event", TEXT),
            new AdField("optimization_goal", TEXT),
            new AdField("pacing_type", LIST),
            new AdField("targeting", OBJECT),
            new AdField("promoted_object", OBJECT),
            new AdField("bid_strategy", TEXT),
            new AdField("destination_type", TEXT),
            new AdField(SetTerms.BID, AMOUNT),
            new AdField(SetTerms.DAILY_BUDGET, AMOUNT),
            new AdField(SetTerms.LIFETIME_BUDGET, AMOUNT),
            new AdField(SetTerms.START, TIME),
            new AdField(SetTerms.END, TIME)),
    CREATIVE(
            AdCreative::of,
            new AdField("object_story_spec", OBJECT),
            new AdField("marketing_message_structured_spec", OBJECT)),
    AD(Ad::of, new AdField(Ad.SET, TEXT), new AdField("creative", OBJECT));

    private final Function<AdObject, AdPart> made;
    private final Seq<AdField> fields;

    AdKind(Function<AdObject, AdPart> made, AdField... fields) {
        this.made = made;
        this.fields = List.of(fields);
    }

    /** The part of this kind that an object is. */
    AdPart of(AdObject object) {
        return made.apply(object);
    }

    Seq<AdField> fields() {
        return fields;
    }
}
