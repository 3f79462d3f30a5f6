package dev.herald.application.campaign;

import dev.herald.application.audience.ChooseAudience;
import java.time.Instant;

/** Why a campaign neither begins nor goes on as it is written down. Nothing was changed. */
public sealed interface Refusal permits Changed, Refusal.NoAudience, Refusal.Pruned, Refusal.WasForgotten {

    /** It was run before, and only its counts are left. */
    record Pruned(Instant since) implements Refusal {}

    /** The one person whom it is for was forgotten. */
    record WasForgotten() implements Refusal {}

    /** It has nobody to begin with. */
    record NoAudience(ChooseAudience.Failure why) implements Refusal {}
}
