package dev.herald.application.campaign;

import dev.herald.application.dispatch.Assignment;
import dev.herald.application.dispatch.DispatchRuntime;
import dev.herald.application.dispatch.Ending;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.dispatch.Progress;
import dev.herald.application.port.Addressees;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Node;
import dev.herald.application.port.PersonFacts;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.Store;
import dev.herald.application.port.StoreBroken;
import dev.herald.application.port.Suspension;
import dev.herald.domain.budget.Payment;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Remedy;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Runs a campaign, or goes on with one: imports and judges its audience, has it exist at the API, sends, and accounts for
 * everybody. Whatever crashed before, running it again sends nothing twice and loses nobody. A campaign that a person
 * paused is accounted for, and nothing else happens.
 */
public final class RunCampaign {
    private final GatherAudience audiences;
    private final OpenCampaign campaigns;
    private final CampaignAtMeta meta;
    private final TakeStock stock;
    private final Standing standing;
    private final DispatchRuntime runtime;
    private final Node node;
    private final Store store;
    private final NoteForAudit notes;
    private final LeftOff leftOff;
    private final RuleBook rules;
    private final PersonFacts people;
    private final ContentPolicy contentPolicy;
    private final InstantSource clock;
    private final Limits limits;

    @Inject
    RunCampaign(
            GatherAudience audiences,
            OpenCampaign campaigns,
            CampaignAtMeta meta,
            TakeStock stock,
            Standing standing,
            DispatchRuntime runtime,
            Node node,
            Store store,
            NoteForAudit notes,
            LeftOff leftOff,
            RuleBook rules,
            PersonFacts people,
            ContentPolicy contentPolicy,
            InstantSource clock,
            Limits limits) {
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.meta = meta;
        this.stock = stock;
        this.standing = standing;
        this.runtime = runtime;
        this.node = node;
        this.store = store;
        this.notes = notes;
        this.leftOff = leftOff;
        this.rules = rules;
        this.people = people;
        this.contentPolicy = contentPolicy;
        this.clock = clock;
        this.limits = limits;
    }

    /** Runs a campaign until nothing more can be done; blocks until then. */
    public Either<Refusal, CampaignAccount> run(
            CampaignBrief brief, Addressees addressees, Start start, Progress progress) throws InterruptedException {
        Either<Refusal, Begun> begun;
        Either<Ending, Ready> ready;
        var turn = store.awaitTurn();
        try (turn) {
            begun = begun(brief, addressees, start);
            if (begun.isLeft()) {
                return Either.left(begun.getLeft());
            }
            ready = prepare(brief, begun.get(), start, progress);
        }
        return Either.right(go(brief, begun.get(), ready, progress));
    }

    private Either<Refusal, Begun> begun(CampaignBrief brief, Addressees addressees, Start start) {
        var known = start == Start.ANEW
                ? Either.<Refusal, Option<Begun>>right(Option.none())
                : campaigns.find(brief, addressees);
        return known.flatMap(found -> found.map(resumed -> Either.<Refusal, Begun>right(resume(brief, resumed)))
                .getOrElse(() -> begin(brief, addressees)));
    }

    private Begun resume(CampaignBrief brief, Begun begun) {
        return new Begun(campaigns.resume(brief, begun.record()), begun.audience());
    }

    private Either<Refusal, Begun> begin(CampaignBrief brief, Addressees addressees) {
        return audiences.of(addressees).map(audience -> new Begun(campaigns.open(brief, audience), audience));
    }

    /** Runs a campaign that is open. */
    CampaignAccount run(CampaignBrief brief, Begun begun, Progress progress) throws InterruptedException {
        return go(brief, begun, prepare(brief, begun, Start.AS_IT_STANDS, progress), progress);
    }

    /** What there is to send, and what stood in the way before. */
    private record Ready(Assignment assignment, Seq<Suspension> before) {}

    private CampaignAccount go(CampaignBrief brief, Begun begun, Either<Ending, Ready> ready, Progress progress)
            throws InterruptedException {
        var ending = ready.isLeft() ? ready.getLeft() : send(brief, ready.get(), progress);
        var account = switch (ending) {
            case Ending.NothingToDo(var heldBackBy) -> stock.of(brief, begun, heldBackBy, Option.none());
            case Ending.GaveUp(var why) -> interrupted(brief, begun, why);
        };
        leftOff.rests(brief, begun.record(), account);
        return account;
    }

    private Ending send(CampaignBrief brief, Ready ready, Progress progress) throws InterruptedException {
        return runtime.run(
                ready.assignment(),
                () -> standing.of(brief).removeAll(ready.before()).map(standing::denial),
                progress);
    }

    /** The account, if what interrupted it leaves us one. */
    private CampaignAccount interrupted(CampaignBrief brief, Begun begun, String why) {
        try {
            return stock.of(brief, begun, List.empty(), Option.some(why));
        } catch (StoreBroken unreadable) {
            throw new StoreBroken(why, unreadable);
        }
    }

    /** Has everything ready to send; how it ends at once, if it is not to be. */
    private Either<Ending, Ready> prepare(CampaignBrief brief, Begun begun, Start start, Progress progress)
            throws InterruptedException {
        var now = clock.instant();
        var record = begun.record();
        Ledger ledger = store.ledger();
        reclaim(record.number(), now);
        ledger.assumeDelivered(
                record.number(),
                now.minus(Payment.ASSUMED_AFTER),
                brief.sender().adAccount().budgetDay(now));
        var denials = stock.ruleDenials(brief, Option.some(record), stock.spending(brief, Option.some(record)));
        leftOff.look(brief, record, start);
        var suspensions = standing.of(brief);
        if (suspensions.exists(Suspension::isPause)) {
            return Either.left(new Ending.NothingToDo(List.empty()));
        }
        if (suspensions.exists(Suspension::isLeftOff)) {
            return reconciling(brief, record, suspensions);
        }
        store.campaigns().remember(record.number(), brief.campaign().adAccount());
        notes.budget(brief, record);
        if (start.isByAPerson()) {
            notes.resumed(suspensions);
        }
        if (!denials.isEmpty() && record.remote().isEmpty()) {
            return Either.left(new Ending.NothingToDo(denials));
        }
        var remote = meta.ensure(brief, record);
        if (remote.isLeft()) {
            return Either.left(failed(brief, remote.getLeft()));
        }
        ledger.plan(record.number(), record.audience(), limits.tokensPerRange());
        var tally = ledger.tally(record.number(), brief.campaign().currency());
        progress.begins(
                begun.audience().subscribers(),
                tally.withheld() + tally.accepted() + Tallies.sum(tally.rejected()) + tally.postponed());
        return Either.right(new Ready(assignment(brief, record, remote.get(), suspensions), suspensions));
    }

    /** Nothing is sent or changed at the API; what is in doubt is looked up. */
    private Either<Ending, Ready> reconciling(CampaignBrief brief, CampaignRecord record, Seq<Suspension> suspensions) {
        return record.remote()
                .map(remote -> new Ready(assignment(brief, record, remote, suspensions), suspensions))
                .toEither(new Ending.NothingToDo(List.empty()));
    }

    /** Takes back what a dead process left: whoever's if we work alone, else that of ours before this one. */
    private void reclaim(long campaign, Instant now) {
        if (node.isAlone()) {
            store.ledger().reclaim(campaign, now);
        } else {
            store.ledger().reclaim(campaign, node.name(), now);
        }
    }

    private Assignment assignment(
            CampaignBrief brief, CampaignRecord record, RemoteCampaign remote, Seq<Suspension> suspensions) {
        var campaign = brief.campaign();
        var message = new LiveMessage(
                campaign.id(),
                campaign.adAccount(),
                remote.messageId(),
                campaign.message().content(),
                campaign.policy().minConversationGap());
        var probes = suspensions.filter(Suspension::mayBeProbed);
        var holds = suspensions.reject(Suspension::mayBeProbed).map(standing::denial);
        return new Assignment(
                rules,
                brief.sender(),
                campaign,
                people,
                contentPolicy,
                message,
                record.number(),
                probes,
                holds,
                brief.agreedUntil(),
                limits);
    }

    private Ending failed(CampaignBrief brief, CampaignAtMeta.Failure failure) {
        return switch (failure) {
            case CampaignAtMeta.Failure.Unreachable(var why) -> new Ending.GaveUp(why);
            case CampaignAtMeta.Failure.Denied(var denial) -> {
                var reason = denial.reason();
                var now = clock.instant();
                var lifts = reason.remedy() instanceof Remedy.Retry(var after)
                        ? Option.some(now.plus(denial.remaining().getOrElse(after)))
                        : Option.<Instant>none();
                var subject = Standing.subject(brief, reason.scope());
                if (reason.scope().isWide()) {
                    store.suspensions().suspend(new Suspension(subject, reason.key(), now, lifts));
                }
                yield new Ending.NothingToDo(List.of(new Denial(reason, subject, lifts)));
            }
        };
    }
}
