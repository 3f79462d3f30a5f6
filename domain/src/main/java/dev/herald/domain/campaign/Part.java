package dev.herald.domain.campaign;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;

/** The three things that a campaign consists of, each with a state of its own. */
public enum Part {
    /** The campaign itself. */
    CAMPAIGN(ErrorCode.INACTIVE_CAMPAIGN),
    /** Its message set: the API's ad set. */
    SET(ErrorCode.INACTIVE_MESSAGE_SET),
    /** Its message: the API's ad. */
    MESSAGE(ErrorCode.INACTIVE_MESSAGE);

    private final ErrorCode inactive;

    Part(ErrorCode inactive) {
        this.inactive = inactive;
    }

    /** Why a step is refused: the part is in a state out of which the step does not lead. */
    public Reason inactive() {
        return inactive;
    }
}
