package dev.herald.persistence.memory;

import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.Audit;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.ChosenAudiences;
import dev.herald.application.port.EventInbox;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Marking;
import dev.herald.application.port.Pruning;
import dev.herald.application.port.Senders;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.Suspensions;
import dev.herald.application.port.Turn;
import dev.herald.persistence.LeaseClock;
import java.util.function.Supplier;

/**
 * Keeps everything in memory, for as long as the object lives. Safe for many threads: one lock makes every call a
 * transaction. Memory grows with the audiences.
 */
public final class MemoryStore implements Store {
    private final OneAtATime one = new OneAtATime();
    private final Subscriptions subscriptions;
    private final ChosenAudiences chosenAudiences;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Suspensions suspensions;
    private final EventInbox eventInbox;
    private final AccessTokens accessTokens;
    private final Senders senders;
    private final Audit audit;
    private final Forgetting forgetting;
    private final Pruning pruning;

    /** An empty store that forgets nobody, for want of a key. */
    public MemoryStore() {
        this(Marking.WITHOUT_KEY);
    }

    /** An empty store that takes down by these marks who was forgotten. */
    public MemoryStore(Marking marking) {
        this(marking, LeaseClock.OF_WHOEVER_ASKS);
    }

    /** The same for several nodes, whose leases run out by this clock. */
    public MemoryStore(Marking marking, LeaseClock leases) {
        var people = new People();
        var records = new CampaignRecords();
        var lists = new Lists();
        var deliveries = new Deliveries();
        var log = new AuditLog();
        var tombstones = new Tombstones(marking, log);
        var inbox = new MemoryEventInbox();
        var erasing = new Erasing(people, lists, records, deliveries, inbox);
        this.subscriptions = new MemorySubscriptions(one, people, lists, tombstones, erasing);
        this.chosenAudiences = new MemoryChosenAudiences(one, people, lists, records);
        this.campaigns = new MemoryCampaigns(one, records);
        this.ledger = new MemoryLedger(one, people, records, deliveries, leases);
        this.suspensions = new MemorySuspensions(one, log);
        this.eventInbox = inbox;
        this.accessTokens = new MemoryAccessTokens(one, log);
        this.senders = new MemorySenders(one, log);
        this.audit = new MemoryAudit(one, log);
        this.forgetting = new MemoryForgetting(one, erasing, tombstones, log);
        this.pruning = new MemoryPruning(one, people, records, deliveries);
    }

    @Override
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public ChosenAudiences chosenAudiences() {
        return chosenAudiences;
    }

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Suspensions suspensions() {
        return suspensions;
    }

    @Override
    public EventInbox eventInbox() {
        return eventInbox;
    }

    @Override
    public AccessTokens accessTokens() {
        return accessTokens;
    }

    @Override
    public Senders senders() {
        return senders;
    }

    @Override
    public Audit audit() {
        return audit;
    }

    @Override
    public Forgetting forgetting() {
        return forgetting;
    }

    @Override
    public Pruning pruning() {
        return pruning;
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return one.get(work);
    }

    @Override
    public Turn awaitTurn() {
        return Turn.ALONE;
    }

    /** Does nothing: there is no place to give back. */
    @Override
    public void close() {}
}
