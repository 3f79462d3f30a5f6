package dev.herald.application.port;

import java.util.function.Supplier;

/**
 * One place that keeps everything, with a port for each part of it. Every call on one of them may throw {@link StoreBroken},
 * if the machine behind it fails.
 */
public interface Store extends AutoCloseable {

    /** Who may be messaged. */
    Subscriptions subscriptions();

    /** Who of them is chosen by conditions. */
    ChosenAudiences chosenAudiences();

    /** What was ever run. */
    Campaigns campaigns();

    /** Who got what, and what it costs. */
    Ledger ledger();

    /** What stands still. */
    Suspensions suspensions();

    /** What the API told us by itself. */
    EventInbox eventInbox();

    /** Access tokens, sealed. */
    AccessTokens accessTokens();

    /** Who sends, by name. */
    Senders senders();

    /** Who did what. */
    Audit audit();

    /** Who was forgotten. */
    Forgetting forgetting();

    /** What is only history. */
    Pruning pruning();

    /**
     * Does several things in one transaction: if the machine fails in the middle, none of them was done. Each sees what the
     * earlier ones did.
     */
    <T> T together(Supplier<T> work);

    /**
     * Waits until no other node that shares the place prepares a campaign: imports its audience, has it exist at the API,
     * cuts it into ranges. Two who did so at once would do it twice.
     */
    Turn awaitTurn() throws InterruptedException;

    /** Gives the place back; nothing of it may be used afterwards. */
    @Override
    void close();
}
