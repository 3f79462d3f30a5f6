package dev.herald.application.campaign;

import dev.herald.application.dispatch.Limits;
import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.MessageCampaigns;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.Store;
import io.vavr.control.Either;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Sees to it that a campaign exists at the API exactly once and has the budget it should. Creating it is an intent: its
 * name carries our id, and before a creation is repeated the API's list is searched for it.
 */
final class CampaignAtMeta {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Campaigns campaigns;
    private final MessageCampaigns api;
    private final InstantSource clock;
    private final Pause pause;
    private final Limits limits;

    @Inject
    CampaignAtMeta(Store store, MessageCampaigns api, InstantSource clock, Pause pause, Limits limits) {
        this.campaigns = store.campaigns();
        this.api = api;
        this.clock = clock;
        this.pause = pause;
        this.limits = limits;
    }

    /** Why there is no campaign to send under. */
    sealed interface Failure {
        record Denied(ApiDenial denial) implements Failure {}

        record Unreachable(String why) implements Failure {}
    }

    /** The campaign as it exists at the API, created, adopted or known before. */
    Either<Failure, RemoteCampaign> ensure(CampaignBrief brief, CampaignRecord record) throws InterruptedException {
        var budget = brief.campaign().budget();
        var wanted = budget.amount().toMinor();
        var existing = record.remote().isDefined()
                ? Either.<Failure, RemoteCampaign>right(record.remote().get())
                : create(brief, record);
        if (existing.forAll(remote -> remote.budgetMinor() == wanted)) {
            return existing;
        }
        var changed = patiently(() -> api.changeBudget(existing.get(), budget));
        changed.forEach(remote -> campaigns.remember(record.number(), remote));
        return changed;
    }

    private Either<Failure, RemoteCampaign> create(CampaignBrief brief, CampaignRecord record)
            throws InterruptedException {
        var name = nameAtMeta(record);
        var mayExist = new AtomicBoolean(record.creationIntended());
        campaigns.intendCreation(record.number());
        var created = patiently(() -> {
            var answer = mayExist.get() ? findOrCreate(brief, name) : create(brief, name);
            mayExist.compareAndSet(false, mayBeDone(answer));
            return answer;
        });
        created.forEach(remote -> campaigns.remember(record.number(), remote));
        return created;
    }

    private static boolean mayBeDone(Answer<?> answer) {
        return switch (answer) {
            case Answer.Success<?> success -> true;
            case Answer.Denied<?>(var denial, var usage) -> denial.reason().leavesDoubt();
            case Answer.NoAnswer<?> none -> none.mayBeDone();
        };
    }

    private Answer<RemoteCampaign> findOrCreate(CampaignBrief brief, String name) {
        return api.find(brief.campaign().adAccount(), name)
                .then(found ->
                        found.<Answer<RemoteCampaign>>map(Answer.Success::new).getOrElse(() -> create(brief, name)));
    }

    private Answer<RemoteCampaign> create(CampaignBrief brief, String name) {
        return api.create(brief.campaign().beginningAt(clock.instant()), name);
    }

    /**
     * Made of what never changes between runs; a name that a person may edit would not be found again. All tests of a
     * campaign are one at Meta.
     */
    private static String nameAtMeta(CampaignRecord record) {
        var key = record.key();
        var generation = key.id().isTest() ? "" : " " + record.generation();
        return key.id() + " [herald " + key.page() + "/" + key.id() + generation + "]";
    }

    /** Repeats what can be repeated until it is answered or patience runs out. */
    private <T> Either<Failure, T> patiently(Supplier<Answer<T>> call) throws InterruptedException {
        var deadline = clock.instant().plus(limits.patience());
        while (true) {
            switch (call.get()) {
                case Answer.Success<T>(var value, var usage) -> {
                    return Either.right(value);
                }
                case Answer.Denied<T>(var denial, var usage)
                when !denial.reason().leavesDoubt() -> {
                    return Either.left(new Failure.Denied(denial));
                }
                case Answer.Denied<T>(var denial, var usage)
                when !clock.instant().isBefore(deadline) -> {
                    return Either.left(new Failure.Unreachable(denial.reason().explanation()));
                }
                case Answer.Denied<T> inDoubt -> pause.rest(BETWEEN_TRIES);
                case Answer.NoAnswer<T> none
                when !clock.instant().isBefore(deadline) -> {
                    return Either.left(new Failure.Unreachable(none.why()));
                }
                case Answer.NoAnswer<T> none -> pause.rest(BETWEEN_TRIES);
            }
        }
    }
}
