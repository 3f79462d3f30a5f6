package dev.herald.app;

import dev.herald.app.file.CampaignFile;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.PauseCampaign;
import dev.herald.application.campaign.Preflight;
import dev.herald.application.campaign.Refusal;
import dev.herald.application.campaign.RunCampaign;
import dev.herald.application.campaign.Start;
import dev.herald.application.dispatch.Progress;
import dev.herald.application.dispatch.SendCount;
import dev.herald.application.dispatch.StopSwitch;
import dev.herald.application.office.RunState;
import dev.herald.application.port.Addressees;
import dev.herald.application.port.Store;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;

/** The runs of one campaign on one open store: one at a time, each agreed to by whoever pays. */
final class CampaignRuns {
    private static final Violation FRESH_AMONG_NODES = Violation.of(
            "--fresh",
            "is for one process alone, since each node would begin a campaign anew: begin it without --node, stop it with"
                    + " Ctrl-C, then start the nodes without --fresh");

    private final Setup setup;
    private final CampaignFile file;
    private final Addressees audience;
    private final Store store;
    private final Assembly assembly;
    private final StopSwitch stop;
    private SendCount count = new SendCount();
    private volatile RunState state = new RunState.NeverRun();

    CampaignRuns(Setup setup, CampaignFile file, Addressees audience, Store store, Assembly assembly, StopSwitch stop) {
        this.setup = setup;
        this.file = file;
        this.audience = audience;
        this.store = store;
        this.assembly = assembly;
        this.stop = stop;
    }

    Either<RunRefused, CampaignAccount> run(boolean fresh, Consent consent, Progress progress)
            throws InterruptedException {
        return fresh && setup.node().isDefined()
                ? Either.left(new RunRefused.NotConfigured(new CannotStart.BadInput(List.of(FRESH_AMONG_NODES))))
                : runUnlessPaused(fresh ? Start.ANEW : Start.AS_IT_STANDS, consent, progress);
    }

    /** One that is paused is only looked at. */
    private Either<RunRefused, CampaignAccount> runUnlessPaused(Start start, Consent consent, Progress progress)
            throws InterruptedException {
        if (assembly.get(PauseCampaign.class).since(brief()).isDefined()) {
            return look(start == Start.ANEW).mapLeft(RunRefused.AsWritten::new);
        }
        var agreed = agreed(consent);
        return send(
                start == Start.ANEW,
                consent,
                injector -> injector.getInstance(RunCampaign.class).run(agreed, audience, start, progress));
    }

    Either<RunRefused, CampaignAccount> resume(Consent consent, Progress progress) throws InterruptedException {
        var agreed = agreed(consent);
        return send(false, consent, injector -> {
            var ended = injector.getInstance(PauseCampaign.class).endToGoOn(brief(), audience);
            return ended.isLeft()
                    ? Either.left(ended.getLeft())
                    : injector.getInstance(RunCampaign.class).run(agreed, audience, Start.RESUMED, progress);
        });
    }

    Option<RunRefused> keepGoing(Consent consent, Progress progress, KeepGoing.Listener listener)
            throws InterruptedException {
        return new KeepGoing(brief(), store, assembly, (start, agreed) -> runUnlessPaused(start, agreed, progress))
                .until(consent, listener);
    }

    private Either<RunRefused, CampaignAccount> send(
            boolean fresh, Consent consent, Assembly.Work<Either<Refusal, CampaignAccount>> work)
            throws InterruptedException {
        var clock = assembly.get(InstantSource.class);
        state = new RunState.Sending(clock.instant());
        Option<String> brokeOff = Option.none();
        try {
            var ran = assembly.connectedForARun(() -> confirm(fresh, consent), injector -> {
                        count = injector.getInstance(SendCount.class);
                        return work.of(injector);
                    })
                    .flatMap(account -> account.mapLeft(RunRefused.AsWritten::new));
            brokeOff = ran.toOption().flatMap(CampaignAccount::interruption);
            return ran;
        } finally {
            state = new RunState.Ended(clock.instant(), Option.none(), brokeOff);
        }
    }

    private Option<RunRefused> confirm(boolean fresh, Consent consent) {
        return new Confirmation(file.campaign(), consent).ofRun(() -> look(fresh));
    }

    private Either<Refusal, CampaignAccount> look(boolean fresh) {
        var preflight = assembly.get(Preflight.class);
        return fresh ? preflight.runFresh(brief(), audience) : preflight.run(brief(), audience);
    }

    /** Asked for before it is looked what a run can cost: a day that begins in between ends the run. */
    private CampaignBrief agreed(Consent consent) {
        var now = assembly.get(InstantSource.class).instant();
        return brief().agreedUntil(new Confirmation(file.campaign(), consent)
                .until(file.sender().adAccount(), now));
    }

    private CampaignBrief brief() {
        return setup.brief(file);
    }

    /** Whether one is under way. Any thread may ask. */
    RunState state() {
        return state;
    }

    /** How many messages of the last one the API took from this process. */
    long sentHere() {
        return count.soFar();
    }

    /** Asks the one under way to end; whether there is one. Any thread may. */
    boolean stop() {
        assembly.hurry();
        return stop.pull();
    }
}
