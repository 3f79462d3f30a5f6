package dev.herald.app;

import dev.herald.app.output.Sentences;
import dev.herald.application.account.ToldLimits;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Errands;
import dev.herald.application.office.Office;
import dev.herald.application.port.Addressees;
import dev.herald.domain.violation.Violation;
import dev.herald.http.WebhookModule;
import dev.herald.http.console.RefusalWords;
import dev.herald.http.ops.Metrics;
import dev.herald.http.webhook.WebhookSettings;
import dev.herald.testkit.sandbox.Webhooks;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.InstantSource;

/** Puts together what answers over HTTP for campaigns of one store. */
final class Opening {
    private final Seq<Campaign> campaigns;
    private final ServeSettings settings;
    private final Assembly assembly;
    private final InstantSource clock;
    private final Metrics metrics = new Metrics();

    /** One of the campaigns, open. */
    record Campaign(Setup setup, Herald herald, Assembly assembly, CampaignBrief brief, Addressees audience) {

        String id() {
            return brief.campaign().id().value();
        }
    }

    /** What is done about one of them when somebody asks: by runs in this process, unless it runs by itself. */
    private record Served(Campaign campaign, RunsHere runs, Errands errands) {

        Desk desk() {
            return campaign.assembly().get(Desk.Parts.class).open(campaign.brief(), campaign.audience(), errands);
        }
    }

    private Opening(Seq<Campaign> campaigns, ServeSettings settings) {
        this.campaigns = campaigns;
        this.settings = settings;
        this.assembly = campaigns.head().assembly();
        this.clock = assembly.get(InstantSource.class);
    }

    /** Opens the doors; or says why these campaigns can't be served together. */
    static Either<CannotStart, OpenDoors> open(Seq<Campaign> campaigns, ServeSettings settings) {
        var mistakes = campaigns
                .tail()
                .zipWithIndex()
                .flatMap(other -> mistakes(campaigns.take(other._2 + 1), other._1, settings));
        return mistakes.isEmpty()
                ? Either.right(new Opening(campaigns, settings).open())
                : Either.left(new CannotStart.BadInput(mistakes.distinct()));
    }

    private static Seq<Violation> mistakes(Seq<Campaign> before, Campaign other, ServeSettings settings) {
        var first = before.head().setup();
        var store = other.setup().store();
        var path = other.setup().file().toString();
        return List.of(
                        Violation.unless(
                                !settings.sendsByItself(),
                                "--send",
                                "runs one campaign: leave it out, or name one campaign file"),
                        Violation.unless(
                                store.equals(first.store()) && !store.equals(Stores.MEMORY),
                                path,
                                "keeps its state in " + store + ", " + first.file() + " in " + first.store()
                                        + ": name one store for both by --db, or let both files lie in one folder"),
                        Violation.unless(
                                before.forAll(one -> !one.id().equals(other.id())),
                                path,
                                "is campaign " + other.id() + ", as another of the files is: give it an id of its own"))
                .flatMap(mistake -> mistake);
    }

    private OpenDoors open() {
        var served = campaigns.map(this::served);
        var office = assembly.get(Office.Parts.class, new WebhookModule()).open(served.map(Served::desk));
        try {
            var doors = assembly.get(OpenDoors.Parts.class, new WebhookModule())
                    .open(settings, office, words(), served.map(Served::runs), metrics);
            settings.webhooks().forEach(webhooks -> hear(doors, webhooks));
            return doors;
        } catch (RuntimeException unavailable) {
            office.close();
            metrics.close();
            throw unavailable;
        }
    }

    private Served served(Campaign campaign) {
        var limits = new ToldLimits();
        campaign.assembly().watchedBy(new NotedLimits(limits, metrics.calls(), clock));
        var runs = new RunsHere(campaign.setup(), campaign.herald(), limits, clock);
        return new Served(
                campaign,
                runs,
                settings.sendsByItself() ? new RunByServe(campaign.herald(), runs, clock.instant()) : runs);
    }

    /** Has a built-in sandbox tell here what becomes of messages. */
    private void hear(OpenDoors doors, WebhookSettings webhooks) {
        var here = new Webhooks(doors.webhooksUrl().get(), webhooks.appSecrets().head());
        campaigns.forEach(campaign -> campaign.assembly().told(new SandboxNews(here)));
    }

    private RefusalWords words() {
        return (brief, refusal) -> campaigns
                .find(campaign -> campaign.brief().equals(brief))
                .map(campaign -> Sentences.refused(campaign.setup().file(), refusal))
                .getOrElse(List.empty())
                .mkString(" ");
    }
}
