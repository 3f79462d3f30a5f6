package dev.herald.app;

import dev.herald.app.output.Sentences;
import dev.herald.application.account.ToldLimits;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Errands;
import dev.herald.application.office.Office;
import dev.herald.application.port.Addressees;
import dev.herald.domain.account.Sender;
import dev.herald.domain.violation.Violation;
import dev.herald.http.WebhookModule;
import dev.herald.http.console.RefusalWords;
import dev.herald.http.ops.Metrics;
import dev.herald.http.web.Password;
import dev.herald.testkit.sandbox.Webhooks;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what answers over HTTP for campaigns of one store. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Seq<Campaign> campaigns;
    private final ServeSettings settings;
    private final Assembly assembly;
    private final InstantSource clock;
    private final Metrics metrics = new Metrics();
    /** Campaigns of the same sender share what is told of its limits. */
    private final Map<Sender, ToldLimits> limits;

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
        this.limits = campaigns
                .map(campaign -> campaign.brief().sender())
                .distinct()
                .toMap(sender -> sender, sender -> new ToldLimits());
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
        var path = other.setup().file().toString();
        return List.of(
                        Violation.unless(
                                !settings.sendsByItself(),
                                "--send",
                                "runs one campaign by itself: leave it out, or name one campaign file"),
                        Violation.unless(
                                !other.setup().store().equals(Stores.MEMORY),
                                path,
                                "can't share a store in memory: keep state in SQLite or PostgreSQL"),
                        Violation.unless(
                                other.setup().hasStoreOf(first),
                                path,
                                "keeps its state in another store than " + first.file()
                                        + ": name one for both by --db, or let both files lie in one folder"),
                        Violation.unless(
                                before.forAll(one -> !one.id().equals(other.id())),
                                path,
                                "is campaign " + other.id() + ", as another of the files is: give it an id of its own"))
                .flatMap(mistake -> mistake);
    }

    private OpenDoors open() {
        var secret = Option.when(tells(), () -> Password.random().text());
        var known = secret.map(settings::withWebhooksSignedWith).getOrElse(settings);
        var doors = doors(known);
        secret.forEach(made -> hear(doors.webhooksUrl().get(), made));
        return doors;
    }

    /** Whether there is a built-in sandbox that can tell here what becomes of messages. */
    private boolean tells() {
        return settings.webhooks().isDefined()
                && campaigns.head().setup().graph().isEmpty();
    }

    private OpenDoors doors(ServeSettings known) {
        var served = campaigns.map(this::served);
        var office = assembly.get(Office.Parts.class, new WebhookModule()).open(served.map(Served::desk));
        try {
            return assembly.get(OpenDoors.Parts.class, new WebhookModule())
                    .open(known, office, words(), served.map(Served::runs), metrics);
        } catch (RuntimeException unavailable) {
            office.close();
            metrics.close();
            throw unavailable;
        }
    }

    private Served served(Campaign campaign) {
        var told = limits.get(campaign.brief().sender()).get();
        campaign.assembly().watchedBy(new NotedLimits(told, metrics.calls(), clock));
        var runs = new RunsHere(campaign.setup(), campaign.herald(), told, clock);
        return new Served(
                campaign,
                runs,
                settings.sendsByItself() ? new RunByServe(campaign.herald(), runs, clock.instant()) : runs);
    }

    /** The sandbox writes the secret down, so it is one that is good for nothing else. */
    private void hear(URI url, String secret) {
        if (url.getHost() == null) {
            LOG.warn(
                    "the built-in sandbox can't tell {} what becomes of messages: the host's name is no valid one",
                    url);
            return;
        }
        var here = new Webhooks(url, secret);
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
