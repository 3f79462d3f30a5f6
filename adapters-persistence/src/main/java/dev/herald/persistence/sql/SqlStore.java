package dev.herald.persistence.sql;

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
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps everything in a relational database, durably: what a call wrote is there after any crash. Times are kept to the
 * millisecond. Nothing is remembered between calls, so that each sees what anybody wrote. Safe for many threads.
 */
public final class SqlStore implements Store {
    private final WatchedDatabase database;
    private final AutoCloseable ownership;
    private final Subscriptions subscriptions;
    private final ChosenAudiences chosenAudiences;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Suspensions suspensions;
    private final SqlEventInbox eventInbox;
    private final AccessTokens accessTokens;
    private final Senders senders;
    private final Audit audit;
    private final Forgetting forgetting;
    private final Pruning pruning;

    /**
     * On a database whose tables are up to date.
     *
     * @param failures what an exception of the driver's says of the machine, as the rest of a sentence for people; none if the
     *     machine is in order
     * @param ownership the right to work on it, given back last
     * @param marking by which it is taken down who was forgotten
     */
    public SqlStore(
            Database unwatched,
            Function<SQLException, Option<String>> failures,
            AutoCloseable ownership,
            Marking marking) {
        this.database = new WatchedDatabase(unwatched, failures);
        this.ownership = ownership;
        this.subscriptions = new SqlSubscriptions(database, marking);
        this.chosenAudiences = new SqlChosenAudiences(database);
        this.campaigns = new SqlCampaigns(database);
        this.ledger = new SqlLedger(database);
        this.suspensions = new SqlSuspensions(database);
        this.eventInbox = new SqlEventInbox(database);
        this.accessTokens = new SqlAccessTokens(database);
        this.senders = new SqlSenders(database);
        this.audit = new SqlAudit(database);
        this.forgetting = new SqlForgetting(database, marking);
        this.pruning = new SqlPruning(database);
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
        return database.together(work);
    }

    @Override
    public Turn awaitTurn() throws InterruptedException {
        return database.awaitTurn();
    }

    @Override
    public void close() {
        try (ownership;
                database) {
            eventInbox.close();
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
