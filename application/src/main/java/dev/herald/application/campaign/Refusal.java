package dev.herald.application.campaign;

import dev.herald.application.audience.ChooseAudience;

/** Why a campaign neither begins nor goes on as it is written down. Nothing was changed. */
public sealed interface Refusal permits Changed, Refusal.NoAudience {

    /** It has nobody to begin with. */
    record NoAudience(ChooseAudience.Failure why) implements Refusal {}
}
