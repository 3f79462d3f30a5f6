package dev.herald.http.console;

import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.Refusal;
import dev.herald.application.office.Unseen;

/** Says why a campaign can't be told of as its file is now. */
public interface RefusalWords {

    /** One or a few sentences. */
    String of(CampaignBrief brief, Refusal refusal);

    /** The same of why it can't be seen where a campaign stands. */
    default String of(CampaignBrief brief, Unseen unseen) {
        return switch (unseen) {
            case Unseen.Refused(var why) -> of(brief, why);
            case Unseen.NotGathered notGathered ->
                "It was never run, and its audience was not read yet: look ahead, which sends nothing, or run it.";
            case Unseen.BeingGathered now ->
                "Its audience is being read and counted. What a run would do shows here when that is done.";
            case Unseen.Failed(var why) -> "It could not be counted: " + why;
        };
    }
}
