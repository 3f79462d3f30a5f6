package dev.herald.application.office;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.account.LimitUse;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.Explain;
import dev.herald.application.campaign.PauseCampaign;
import dev.herald.application.campaign.Preflight;
import dev.herald.application.campaign.Refusal;
import dev.herald.application.port.Addressees;
import dev.herald.application.port.DeliveryEntry;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** One campaign, as an operator has it before them. Any thread may ask. */
public final class Desk implements AutoCloseable {
    private final Parts parts;
    private final CampaignBrief brief;
    private final Books books;
    private final Addressees addressees;
    private final Errands errands;
    private final Lookout lookout;
    private final LookAhead ahead;
    private final AtomicReference<RunState> noted;

    private Desk(Parts parts, CampaignBrief brief, Addressees addressees, Errands errands) {
        this.parts = parts;
        this.brief = brief;
        this.books = parts.books.of(brief);
        this.addressees = addressees;
        this.errands = errands;
        this.noted = new AtomicReference<>(errands.state());
        this.ahead = new LookAhead(() -> Sight.ahead(preflight(), parts.clock.instant()), parts.clock);
        this.lookout = Lookout.start(
                before -> parts.look.at(brief, addressees, before),
                parts.clock,
                brief.campaign().id().value());
    }

    /** What a desk is made with. */
    public static final class Parts {
        private final Look look;
        private final Preflight preflight;
        private final Explain explaining;
        private final PauseCampaign pausing;
        private final Books.Parts books;
        private final Ledger ledger;
        private final InstantSource clock;

        @Inject
        Parts(
                Look look,
                Preflight preflight,
                Explain explaining,
                PauseCampaign pausing,
                Books.Parts books,
                Store store,
                InstantSource clock) {
            this.look = look;
            this.preflight = preflight;
            this.explaining = explaining;
            this.pausing = pausing;
            this.books = books;
            this.ledger = store.ledger();
            this.clock = clock;
        }

        /** A desk for a campaign, to be closed. */
        public Desk open(CampaignBrief brief, Addressees addressees, Errands errands) {
            return new Desk(this, brief, addressees, errands);
        }
    }

    /** What the campaign's file says. */
    public CampaignBrief brief() {
        return brief;
    }

    /** The campaign's id. */
    public String id() {
        return brief.campaign().id().value();
    }

    /**
     * Where everybody stands: as of now if that can be counted within so long, or else as it was counted last; none if never
     * yet.
     */
    public Option<Sight> sight(Duration patience) throws InterruptedException {
        noteRuns();
        return lookout.within(patience).map(this::orAhead);
    }

    /** Who was not gathered for the campaign may have been for a look ahead. */
    private Sight orAhead(Sight seen) {
        return seen.account().swap().exists(why -> why instanceof Unseen.NotGathered)
                ? ahead.seen().getOrElse(seen)
                : seen;
    }

    /** What was counted before a run began or ended is old at once. */
    private void noteRuns() {
        var state = errands.state();
        if (!state.equals(noted.getAndSet(state))) {
            lookout.change();
        }
    }

    /** What was counted last, whenever that was; none if it never was. Costs nothing. */
    public Option<Sight> lastSight() {
        return lookout.seen().map(this::orAhead);
    }

    /**
     * Has it found out what a run would do, and waits for that, so long at most; {@linkplain #sight what is seen} tells it
     * then.
     */
    public void lookAhead(Duration patience) throws InterruptedException {
        ahead.begin(patience);
    }

    /** What is written down of it. */
    public Books books() {
        return books;
    }

    /** What a run would do, counted now; takes its time, and gathers the audience if that was not done yet. */
    public Either<Refusal, CampaignAccount> preflight() {
        var account = parts.preflight.run(brief, addressees);
        lookout.change();
        return account;
    }

    /** What every rule makes of somebody, now; none if the token is not in the audience. */
    public Either<Refusal, Option<Explanation>> explain(SubscriptionToken token) {
        return parts.explaining.run(brief, addressees, token);
    }

    /** Whether it can be explained without gathering an audience. */
    boolean explainsAtOnce() {
        return parts.look.mayBeSeen(brief, addressees);
    }

    /** Those in doubt, the oldest first, after one of them. */
    public Seq<InDoubt> inDoubt(Option<InDoubt> after, int limit) {
        return books.record()
                .map(known -> parts.ledger.inDoubt(known.number(), after, limit))
                .getOrElse(List.empty());
    }

    /** Deliveries, people in order, after one of them. */
    public Seq<DeliveryEntry> deliveries(Option<DeliveryId> after, int limit) {
        return books.record()
                .map(known ->
                        parts.ledger.deliveries(known.number(), brief.campaign().currency(), after, limit))
                .getOrElse(List.empty());
    }

    /** Pauses it; nothing happens if it is paused. */
    public PauseCampaign.Paused pause() {
        var paused = parts.pausing.pause(brief);
        lookout.change();
        return paused;
    }

    /** Begins a run in this process, and returns at once. */
    public Either<Declined, RunState> run(RunOrder order) {
        var begun = errands.run(order);
        lookout.change();
        return begun;
    }

    /** Whether a run of this process is under way. */
    public RunState runState() {
        return errands.state();
    }

    /** Asks the API whether those who send are in order. */
    public Either<Declined, AccountCheck> checkAccounts() {
        return errands.checkAccounts();
    }

    /** How much of the API's limits for those who send is used up, as it told this process last. */
    public Seq<LimitUse> limits() {
        return errands.limits().of(brief.sender());
    }

    /** Asks Meta what it counts of the campaign, and lays what was counted here last beside it. */
    public Either<Declined, MetaFigures> metaFigures() {
        var delivered = lookout.seen()
                .flatMap(sight -> sight.account().toOption())
                .map(account -> account.heard().delivered());
        return errands.metaFigures().map(figures -> figures.beside(delivered));
    }

    /** Looks no more. */
    @Override
    public void close() {
        lookout.close();
    }
}
