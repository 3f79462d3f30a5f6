package dev.herald.application.office;

import dev.herald.application.campaign.Refusal;

/** Why it can't be seen where a campaign stands. */
public sealed interface Unseen {

    /** The campaign can't be told of as its file is now. */
    record Refused(Refusal why) implements Unseen {}

    /** It was never run, and its audience was not gathered yet. Whoever only looks does not gather it. */
    record NotGathered() implements Unseen {}

    /** Its audience is being gathered and counted just now, because somebody looks ahead. */
    record BeingGathered() implements Unseen {}

    /** Counting broke down: a sentence. */
    record Failed(String why) implements Unseen {}
}
