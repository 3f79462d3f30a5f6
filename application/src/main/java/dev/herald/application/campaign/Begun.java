package dev.herald.application.campaign;

import dev.herald.application.port.Audience;
import dev.herald.application.port.CampaignRecord;

/** A campaign that has begun, and the audience that it has kept since. */
record Begun(CampaignRecord record, Audience audience) {}
