package dev.herald.application.campaign;

import dev.herald.application.audience.ImportSubscriptions;
import dev.herald.application.dispatch.Progress;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.control.Either;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Sends a campaign's message to one person, for a look. The test is a campaign of its own, made once at Meta and used for
 * every later test: it takes nobody out of the campaign and nothing from its budget. All rules hold for it, and whoever
 * got it gets no other message for the minimum delay. Whoever was forgotten gets none.
 */
public final class SendTest {
    private final ImportSubscriptions imports;
    private final OpenCampaign opening;
    private final RunCampaign running;
    private final Campaigns campaigns;
    private final Subscriptions subscriptions;
    private final Forgetting forgetting;
    private final InstantSource clock;

    @Inject
    SendTest(ImportSubscriptions imports, OpenCampaign opening, RunCampaign running, Store store, InstantSource clock) {
        this.imports = imports;
        this.opening = opening;
        this.running = running;
        this.campaigns = store.campaigns();
        this.subscriptions = store.subscriptions();
        this.forgetting = store.forgetting();
        this.clock = clock;
    }

    /**
     * Sends the message of a campaign once more, whoever had it before; blocks until it is known what came of it. Nothing
     * is changed for somebody who was forgotten.
     *
     * @throws dev.herald.application.port.KeyUnavailable if people were forgotten, and there is no key to tell whom
     */
    public Either<Refusal, CampaignAccount> run(CampaignBrief brief, SubscriptionToken token)
            throws InterruptedException {
        return forgetting.forgotten(List.of(token)).isEmpty()
                ? Either.right(send(brief, token))
                : Either.left(new Refusal.WasForgotten());
    }

    private CampaignAccount send(CampaignBrief brief, SubscriptionToken token) throws InterruptedException {
        var test = brief.forTest();
        var audience = imports.run(new OnePerson(known(test, token)));
        var before = campaigns.find(test.key());
        var record = opening.open(test, audience);
        before.forEach(earlier -> share(earlier, record));
        var begun = new Begun(campaigns.find(test.key()).getOrElse(record), audience);
        return running.run(test, begun, Progress.UNWATCHED);
    }

    /** What one test made at Meta, or may have made, is every later test's too. */
    private void share(CampaignRecord earlier, CampaignRecord later) {
        if (earlier.creationIntended()) {
            campaigns.intendCreation(later.number());
        }
        earlier.remote().forEach(remote -> campaigns.remember(later.number(), remote));
    }

    private Subscription known(CampaignBrief brief, SubscriptionToken token) {
        var told = new Fact<>(brief.campaign().page(), Fact.Source.INFERRED, clock.instant());
        return subscriptions.find(token).getOrElse(() -> Subscription.of(token, told));
    }
}
