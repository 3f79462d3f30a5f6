package dev.herald.app;

import dev.herald.app.file.CampaignFile;
import dev.herald.app.output.Sentences;
import dev.herald.application.account.AccountCheck;
import dev.herald.application.account.CheckAccounts;
import dev.herald.application.account.KeepSenders;
import dev.herald.application.audience.ImportProgress;
import dev.herald.application.audience.ImportSubscriptions;
import dev.herald.application.audience.SyncSubscriptions;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.Explain;
import dev.herald.application.campaign.Export;
import dev.herald.application.campaign.PauseCampaign;
import dev.herald.application.campaign.Preflight;
import dev.herald.application.campaign.PruneCampaigns;
import dev.herald.application.campaign.Refusal;
import dev.herald.application.campaign.ReportCampaign;
import dev.herald.application.campaign.SendTest;
import dev.herald.application.dispatch.Progress;
import dev.herald.application.dispatch.StopSwitch;
import dev.herald.application.office.AskInsights;
import dev.herald.application.office.Books;
import dev.herald.application.office.Declined;
import dev.herald.application.office.Look;
import dev.herald.application.office.MetaFigures;
import dev.herald.application.office.RunState;
import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.Addressees;
import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.Choice;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.PageList;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Store;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.reason.ReasonCatalogue;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.console.HtmlReport;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Herald's entry point for Java: one campaign on one store.
 *
 * <pre>{@code
 * try (var herald = Herald.campaign(Path.of("campaign.yaml")).open().get()) {
 *     var account = herald.preflight().get();
 * }
 * }</pre>
 */
public final class Herald implements Opened {
    private final Setup setup;
    private final CampaignFile file;
    private final Addressees audience;
    private final Store store;
    private final Assembly assembly;
    private final CampaignRuns runs;

    Herald(Setup setup, CampaignFile file, Addressees audience, Store store, Keyring keyring) {
        this.setup = setup;
        this.file = file;
        this.audience = audience;
        this.store = store;
        var stop = new StopSwitch();
        this.assembly = new Assembly(setup, Subject.of(file, store.subscriptions()), store, keyring, stop);
        this.runs = new CampaignRuns(setup, file, audience, store, assembly, stop);
    }

    /** A setup for the campaign in a file, to be opened. */
    public static Setup campaign(Path file) {
        return Setup.of(file);
    }

    /** Imports the audience, once; one sentence on why not, if there is no file to import. */
    public Either<String, Audience> importAudience() {
        return importedFile().map(assembly.get(ImportSubscriptions.class)::run);
    }

    private Either<String, AudienceSource> importedFile() {
        return switch (audience) {
            case AudienceSource source -> Either.right(source);
            case Choice choice ->
                Either.left("The campaign goes to people who are chosen by conditions among those known here; there is"
                        + " no file to import. Import one with a campaign whose audience is that file, or use sync.");
        };
    }

    /**
     * Imports the audience, once, and writes down the lines that can't be understood, each time.
     *
     * @param rejects where they go; if none, beside the state, and only if there are any
     * @return what became of it, or one sentence on why there is nothing to import, or that file can't be written
     */
    public Either<String, ImportedAudience> importAudience(Option<Path> rejects, ImportProgress progress) {
        return importedFile()
                .flatMap(source -> new RejectsPlace(file).open(rejects).map(into -> {
                    try (into) {
                        var imported = assembly.get(ImportSubscriptions.class).run(source, into, progress);
                        return new ImportedAudience(imported.audience(), imported.before(), into.keep());
                    }
                }));
    }

    /** Says what a run would do, with all reasons, before any call. */
    public Either<Refusal, CampaignAccount> preflight() {
        return assembly.get(Preflight.class).run(brief(), audience);
    }

    /** Says what every rule makes of one person of the audience, now; none if the token is not in it. */
    public Either<Refusal, Option<Explanation>> explain(SubscriptionToken token) {
        return assembly.get(Explain.class).run(brief(), audience, token);
    }

    /** Says where the campaign stands; none if it was never run. */
    public Option<CampaignAccount> report() {
        return assembly.get(ReportCampaign.class).run(brief(), audience);
    }

    /** What was {@linkplain #report() reported}, as a page that needs nothing else, no server and no network. */
    public String htmlReport(CampaignAccount report) {
        var books = assembly.get(Books.Parts.class).of(brief());
        return HtmlReport.of(
                books,
                assembly.get(Look.class).of(brief(), report),
                reasons(),
                (of, refusal) -> Sentences.refused(setup.file(), refusal).mkString(" "));
    }

    /** What is kept of the campaign, to be taken out or pruned. */
    public Records records() {
        return new Records(brief(), assembly.get(Export.class), assembly.get(PruneCampaigns.class));
    }

    /** Whether the campaign was ever begun with this message and audience. */
    public boolean hasBegun() {
        return store.campaigns().find(brief().key()).isDefined();
    }

    /**
     * Runs the campaign until nothing more can be done; blocks until then. One that is paused is only looked at.
     *
     * @param fresh begins a new campaign even if this one was run before: people who got its message get it again; not for
     *     one of several nodes, each of which would begin one
     * @param consent to spending money; needed everywhere but on a sandbox
     */
    public Either<RunRefused, CampaignAccount> run(boolean fresh, Consent consent, Progress progress)
            throws InterruptedException {
        return runs.run(fresh, consent, progress);
    }

    /**
     * Runs the campaign, and again whenever there is something to do, until somebody {@linkplain #stop asks for the end};
     * blocks until then.
     *
     * @param consent to spending money from now on, whatever the number of runs
     * @return why not, if not even the first run may be
     */
    public Option<RunRefused> keepGoing(Consent consent, Progress progress, KeepGoing.Listener listener)
            throws InterruptedException {
        return runs.keepGoing(consent, progress, listener);
    }

    /**
     * The same for a campaign that was begun, whether it is paused or not. Its pause ends once it may go on: if this is
     * refused, or the API can't be reached, it stays.
     */
    public Either<RunRefused, CampaignAccount> resume(Consent consent, Progress progress) throws InterruptedException {
        return runs.resume(consent, progress);
    }

    /** Whether a run is under way here. Any thread may ask. */
    RunState runState() {
        return runs.state();
    }

    /** Whether another one was opened with the same campaign and audience. */
    boolean isAs(Herald other) {
        return brief().equals(other.brief()) && audience.fingerprint().equals(other.audience.fingerprint());
    }

    /** Pauses the campaign, and ends its pause. */
    public Pauses pauses() {
        return new Pauses(brief(), assembly.get(PauseCampaign.class));
    }

    /**
     * Sends the campaign's message to one person, for a look; blocks until it is known what came of it. Nobody is taken out
     * of the campaign for it, and nothing from its budget.
     *
     * @param consent to spending money on one message; needed everywhere but on a sandbox
     */
    public Either<RunRefused, CampaignAccount> sendTest(SubscriptionToken token, Consent consent)
            throws InterruptedException {
        return assembly.connected(
                        () -> confirmTest(token, consent),
                        injector -> injector.getInstance(SendTest.class).run(brief(), token))
                .flatMap(sent -> sent.mapLeft(RunRefused.AsWritten::new));
    }

    /**
     * Says what the API makes of those who send, and what the rules make of that. Changes nothing there; here, it is taken
     * down with a sender that the campaign names.
     */
    public Either<RunRefused, AccountCheck> checkAccounts() throws InterruptedException {
        return assembly.connected(
                        Option::none,
                        injector -> injector.getInstance(CheckAccounts.class).run(file.sender()))
                .peek(found -> setup.senderName()
                        .forEach(name -> assembly.get(KeepSenders.class).checked(name, setup.apiBase(), found)));
    }

    /** Asks Meta what it counts of the campaign; or why there are no figures. Changes nothing. */
    Either<RunRefused, Either<Declined, MetaFigures>> metaFigures() throws InterruptedException {
        return assembly.connected(
                Option::none,
                injector -> injector.getInstance(AskInsights.class).run(brief()));
    }

    /** Has the page's events told to the app; why not, in a sentence, or none if it was done. */
    public Either<RunRefused, Option<String>> subscribeToEvents() throws InterruptedException {
        return assembly.connected(
                Option::none,
                injector -> injector.getInstance(CheckAccounts.class).subscribe(file.sender()));
    }

    /**
     * Reads one of the page's lists of subscriptions and merges it into what is known; blocks until its end.
     *
     * @param customAudience the custom audience whose people are listed; none for the page's own list, of everybody
     */
    public Either<RunRefused, Either<SyncSubscriptions.Failure, SyncMark>> sync(
            Option<RemoteId> customAudience, Consumer<SyncSubscriptions.Step> watcher) throws InterruptedException {
        var list = new PageList(file.campaign().page(), customAudience);
        return assembly.connected(
                Option::none,
                injector -> injector.getInstance(SyncSubscriptions.class).run(list, watcher));
    }

    /** What receiving webhooks takes: what the environment holds, and else the app's secret that the store keeps. */
    public Either<CannotStart, WebhookSecrets> webhookSecrets() {
        var given = WebhookSecrets.fromEnvironment();
        return assembly.kept()
                .find(given.appSecret(), AccessTokenName.Kind.APP_SECRET)
                .bimap(KeyPlace::refused, given::withAppSecret);
    }

    private Option<RunRefused> confirmTest(SubscriptionToken token, Consent consent) {
        var region =
                store.subscriptions().find(token).flatMap(Subscription::region).map(Fact::value);
        return new Confirmation(file.campaign(), consent).ofTest(region);
    }

    /**
     * Answers over HTTP, until closed: receives webhooks and works them off, shows the console. Close that before this. The
     * built-in sandbox, if no other API is named, tells there what becomes of its messages.
     *
     * @throws dev.herald.http.web.DoorUnavailable if the port can't be had
     */
    public OpenDoors serve(ServeSettings settings) {
        return serveWith(List.empty(), settings).get();
    }

    /**
     * The same for other campaigns too.
     *
     * @param others open on the same store, to be closed after the doors as well
     * @return why not: they have different stores or the same id, or are more than one that run by themselves
     */
    public Either<CannotStart, OpenDoors> serveWith(Seq<Herald> others, ServeSettings settings) {
        return Opening.open(others.prepend(this).map(Herald::opened), settings);
    }

    private Opening.Campaign opened() {
        return new Opening.Campaign(setup, this, assembly, brief(), audience);
    }

    /** Has a built-in sandbox tell what becomes of the messages of runs from now on. */
    void tell(SandboxNews news) {
        assembly.told(news);
    }

    /** Has its calls to the API watched as another one's are, and hears as much of a built-in sandbox. */
    void listenAs(Herald other) {
        assembly.listenAs(other.assembly);
    }

    /** All reasons by which this campaign may be refused, a team's own among them. */
    public ReasonCatalogue reasons() {
        return setup.additions().reasons();
    }

    /** How many messages of the last run the API took from this process, which may be one of several nodes. */
    public long sentHere() {
        return runs.sentHere();
    }

    /** Asks a run to end as soon as nothing is under way any more; whether there is one. Any thread may. */
    public boolean stop() {
        return runs.stop();
    }

    private CampaignBrief brief() {
        return setup.brief(file);
    }

    /** Gives the store back. */
    @Override
    public void close() {
        store.close();
    }
}
