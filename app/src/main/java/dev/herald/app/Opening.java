package dev.herald.app;

import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Errands;
import dev.herald.application.office.Office;
import dev.herald.application.port.Addressees;
import dev.herald.http.WebhookModule;
import dev.herald.http.console.RefusalWords;
import dev.herald.http.ops.Metrics;
import dev.herald.testkit.sandbox.Webhooks;
import io.vavr.collection.List;
import java.time.InstantSource;

/** Puts together what answers over HTTP for one campaign. */
final class Opening {
    private final Setup setup;
    private final Herald herald;
    private final Assembly assembly;
    private final CampaignBrief brief;
    private final Addressees audience;
    private final RefusalWords words;

    Opening(
            Setup setup,
            Herald herald,
            Assembly assembly,
            CampaignBrief brief,
            Addressees audience,
            RefusalWords words) {
        this.setup = setup;
        this.herald = herald;
        this.assembly = assembly;
        this.brief = brief;
        this.audience = audience;
        this.words = words;
    }

    /** Opens the doors; a built-in sandbox then tells what becomes of messages, if webhooks are received. */
    OpenDoors open(ServeSettings settings) {
        var clock = assembly.get(InstantSource.class);
        var metrics = new Metrics();
        assembly.watchedBy(metrics.calls());
        var runs = new RunsHere(setup, herald, clock);
        Errands errands = settings.sendsByItself() ? new RunByServe(herald, runs, clock.instant()) : runs;
        var desk = assembly.get(Desk.Parts.class).open(brief, audience, errands);
        var office = assembly.get(Office.Parts.class, new WebhookModule()).open(List.of(desk));
        try {
            var doors = assembly.get(OpenDoors.Parts.class, new WebhookModule())
                    .open(settings, office, words, runs, metrics);
            settings.webhooks()
                    .forEach(webhooks -> assembly.told(new SandboxNews(new Webhooks(
                            doors.webhooksUrl().get(), webhooks.appSecrets().head()))));
            return doors;
        } catch (RuntimeException unavailable) {
            office.close();
            metrics.close();
            throw unavailable;
        }
    }
}
