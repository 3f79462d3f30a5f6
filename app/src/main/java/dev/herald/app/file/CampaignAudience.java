package dev.herald.app.file;

import dev.herald.application.port.Choice;
import java.nio.file.Path;

/** Whom a campaign file says that the campaign goes to. */
public sealed interface CampaignAudience {

    /** Those in a file. */
    record Listed(Path file) implements CampaignAudience {}

    /** Those of whom conditions hold. */
    record Chosen(Choice choice) implements CampaignAudience {}
}
