package dev.herald.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import dev.herald.app.file.CampaignFile;
import dev.herald.application.audience.ImportSubscriptions;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.Changed;
import dev.herald.application.campaign.Explain;
import dev.herald.application.campaign.Preflight;
import dev.herald.application.campaign.ReportCampaign;
import dev.herald.application.campaign.RunCampaign;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.dispatch.Progress;
import dev.herald.application.port.Audience;
import dev.herald.application.port.Store;
import dev.herald.domain.budget.Money;
import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.reason.ReasonCatalogue;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.WebhookModule;
import dev.herald.http.audience.AudienceFile;
import dev.herald.http.webhook.WebhookSettings;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.file.Path;

/**
 * Herald's entry point for Java: one campaign on one store.
 *
 * <pre>{@code
 * try (var herald = Herald.campaign(Path.of("campaign.yaml")).open().get()) {
 *     var account = herald.preflight().get();
 * }
 * }</pre>
 */
public final class Herald implements AutoCloseable {
    private static final String BUILT_IN = "sandbox";

    private final Setup setup;
    private final CampaignFile file;
    private final AudienceFile audience;
    private final Store store;

    Herald(Setup setup, CampaignFile file, AudienceFile audience, Store store) {
        this.setup = setup;
        this.file = file;
        this.audience = audience;
        this.store = store;
    }

    /** A setup for the campaign in a file, to be opened. */
    public static Setup campaign(Path file) {
        return Setup.of(file);
    }

    /** Imports the audience, once. */
    public Audience importAudience() {
        return injector(Option.none()).getInstance(ImportSubscriptions.class).run(audience);
    }

    /** Says what a run would do, with all reasons, before any call. */
    public Either<Changed, CampaignAccount> preflight() {
        return injector(Option.none()).getInstance(Preflight.class).run(brief(), audience);
    }

    /** Says what every rule makes of one person of the audience, now; none if the token is not in it. */
    public Either<Changed, Option<Explanation>> explain(SubscriptionToken token) {
        return injector(Option.none()).getInstance(Explain.class).run(brief(), audience, token);
    }

    /** Says where the campaign stands; none if it was never run. */
    public Option<CampaignAccount> report() {
        return injector(Option.none()).getInstance(ReportCampaign.class).run(brief(), audience);
    }

    /** Whether the campaign was ever begun with this message and audience. */
    public boolean hasBegun() {
        return store.campaigns().find(brief().key()).isDefined();
    }

    /**
     * Runs the campaign until nothing more can be done; blocks until then.
     *
     * @param fresh begins a new campaign even if this one was run before: people who got its message get it again
     * @param consent to spending money; needed everywhere but on a sandbox
     */
    public Either<RunRefused, CampaignAccount> run(boolean fresh, Consent consent, Progress progress)
            throws InterruptedException {
        var connected = Connection.open(setup, file);
        if (connected.isLeft()) {
            return Either.left(connected.getLeft());
        }
        try (var connection = connected.get()) {
            var refused = connection.isSandbox() ? Option.<RunRefused>none() : confirm(fresh, consent);
            if (refused.isDefined()) {
                return Either.left(refused.get());
            }
            var ready = connection.withRealTokens(setup);
            return ready.isLeft() ? Either.left(ready.getLeft()) : run(ready.get(), fresh, progress);
        }
    }

    private Either<RunRefused, CampaignAccount> run(Connection connection, boolean fresh, Progress progress)
            throws InterruptedException {
        return injector(Option.some(connection))
                .getInstance(RunCampaign.class)
                .run(brief(), audience, fresh, progress)
                .mapLeft(RunRefused.OtherContent::new);
    }

    private Option<RunRefused> confirm(boolean fresh, Consent consent) {
        if (consent instanceof Consent.Given) {
            return Option.none();
        }
        var looked = fresh ? Either.<Changed, CampaignAccount>right(preflightFresh()) : preflight();
        if (looked.isLeft()) {
            return Option.some(new RunRefused.OtherContent(looked.getLeft()));
        }
        var account = looked.get();
        var most = file.campaign().budget().room(account.spending());
        return consent instanceof Consent.UpTo(var amount) && isWithin(most, amount)
                ? Option.none()
                : Option.some(new RunRefused.Unconfirmed(most, account));
    }

    private CampaignAccount preflightFresh() {
        return injector(Option.none()).getInstance(Preflight.class).runFresh(brief(), audience);
    }

    private static boolean isWithin(Money most, BigDecimal amount) {
        return new BigDecimal(most.toDecimal()).compareTo(amount) <= 0;
    }

    /**
     * Receives webhooks and works them off, until closed. Close that before this.
     *
     * @throws dev.herald.http.webhook.WebhooksUnavailable if the port can't be had
     */
    public Receiving receiveWebhooks(WebhookSettings settings) {
        return injector(Option.none(), new WebhookModule())
                .getInstance(Receiving.Parts.class)
                .start(settings);
    }

    /** All reasons by which this campaign may be refused, a team's own among them. */
    public ReasonCatalogue reasons() {
        return ReasonCatalogue.with(setup.rules().reasons());
    }

    private CampaignBrief brief() {
        return new CampaignBrief(
                file.sender(), file.campaign(), setup.graph().getOrElse(BUILT_IN), MessageDigests.of(file.campaign()));
    }

    private Injector injector(Option<Connection> connection, Module... more) {
        var limits = Limits.STANDARD.withPatience(setup.patience());
        var ours = new HeraldModule(
                store,
                setup.rules(),
                file.suppressed(),
                connection.map(open -> open.limits(limits)).getOrElse(limits));
        var all = Modules.combine(
                connection.map(Connection::module).toList().append(ours).appendAll(List.of(more)));
        return Guice.createInjector(Modules.override(all).with(setup.overrides()));
    }

    /** Gives the store back. */
    @Override
    public void close() {
        store.close();
    }
}
