package dev.herald.application.office;

import dev.herald.application.port.Audit;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.Store;
import dev.herald.application.port.Whom;
import dev.herald.application.privacy.Forget;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.ReasonCatalogue;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Everything that can be looked at and done at one store: its campaigns, the people in it, the reasons. */
public final class Office implements AutoCloseable {
    private final Parts parts;
    private final Seq<Desk> desks;

    private Office(Parts parts, Seq<Desk> desks) {
        this.parts = parts;
        this.desks = desks;
    }

    /** What an office is made with. */
    public static final class Parts {
        private final Store store;
        private final LookUpPerson people;
        private final Forget forgetting;
        private final ReasonCatalogue reasons;
        private final InstantSource clock;

        @Inject
        Parts(Store store, LookUpPerson people, Forget forgetting, RuleBook rules, InstantSource clock) {
            this.store = store;
            this.people = people;
            this.forgetting = forgetting;
            this.reasons = ReasonCatalogue.with(rules.reasons());
            this.clock = clock;
        }

        /** An office with a desk for each campaign whose file is open; closes them when it is closed. */
        public Office open(Seq<Desk> desks) {
            return new Office(this, desks);
        }
    }

    /** The campaigns whose files are open. */
    public Seq<Desk> desks() {
        return desks;
    }

    /** The campaign of this id, if its file is open. */
    public Option<Desk> desk(String campaign) {
        return desks.find(desk -> desk.id().equals(campaign));
    }

    /** All campaigns that were ever run here, in all generations, the newest first, before this number. */
    public Seq<CampaignRecord> records(Option<Long> before, int limit) {
        return parts.store.campaigns().newest(before, limit);
    }

    /**
     * Whatever is kept of somebody; none if nothing is.
     *
     * @param id a token, or a person's id on one of the pages
     */
    public Option<PersonFile> person(String id) {
        return parts.people.run(id, desks);
    }

    /** Forgets whoever a token belongs to. */
    public Either<Forget.Refusal, Forgotten> forget(SubscriptionToken token) {
        return parts.forgetting.run(new Whom.OfToken(token));
    }

    /** Who did what, the newest first, before this number. */
    public Seq<Audit.Numbered> audit(Option<Long> before, int limit) {
        return parts.store.audit().newest(before, limit);
    }

    /** Who did what, the newest first. */
    public Seq<AuditEntry> audit(int limit) {
        return parts.store.audit().newest(limit);
    }

    /** Events that nothing was made of, how many by why. */
    public Map<String, Long> leftovers() {
        return parts.store.eventInbox().leftoverCounts();
    }

    /** How many webhooks wait to be worked off. */
    public long eventsWaiting() {
        return parts.store.eventInbox().waitingCount();
    }

    /** When the oldest of them came; none if none waits. */
    public Option<Instant> oldestEventAt() {
        return parts.store
                .eventInbox()
                .waiting(1)
                .headOption()
                .map(waiting -> waiting.body().receivedAt());
    }

    /** All reasons for which a message may be refused, a team's own among them. */
    public ReasonCatalogue reasons() {
        return parts.reasons;
    }

    /** What time it is here. */
    public InstantSource clock() {
        return parts.clock;
    }

    /** Looks no more. */
    @Override
    public void close() {
        desks.forEach(Desk::close);
    }
}
