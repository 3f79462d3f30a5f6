package dev.herald.persistence.memory;

import dev.herald.application.port.Campaigns;
import dev.herald.application.port.ChosenAudiences;
import dev.herald.application.port.EventInbox;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.Suspensions;

/**
 * Keeps everything in memory, for as long as the object lives. Safe for many threads: one lock makes every call a
 * transaction. Memory grows with the audiences.
 */
public final class MemoryStore implements Store {
    private final Subscriptions subscriptions;
    private final ChosenAudiences chosenAudiences;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Suspensions suspensions;
    private final EventInbox eventInbox;

    /** An empty store. */
    public MemoryStore() {
        var one = new OneAtATime();
        var people = new People();
        var records = new CampaignRecords();
        var lists = new Lists();
        this.subscriptions = new MemorySubscriptions(one, people, lists);
        this.chosenAudiences = new MemoryChosenAudiences(one, people, lists, records);
        this.campaigns = new MemoryCampaigns(one, records);
        this.ledger = new MemoryLedger(one, people, records);
        this.suspensions = new MemorySuspensions(one);
        this.eventInbox = new MemoryEventInbox();
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

    /** Does nothing: there is no place to give back. */
    @Override
    public void close() {}
}
