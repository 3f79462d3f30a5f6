package dev.herald.http.console;

import dev.herald.application.campaign.Refusal;

/** Says why a campaign can't be told of as its file is now. */
public interface RefusalWords {

    /** One or a few sentences. */
    String of(Refusal refusal);
}
