package dev.herald.http.sandbox;

import dev.herald.application.port.Answer;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.graph.GraphApi;
import dev.herald.http.graph.GraphSettings;
import dev.herald.http.sandbox.Situation.Switch;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * A sandbox and a client that play situations: each with an ad account, a page and people of its own, made in the sandbox
 * by what anybody can do there, and sent to over real HTTP.
 */
final class Against implements AutoCloseable {
    static final Duration WARM_UP = Duration.ofHours(1);
    /** Longer than the minimum delay is not needed, since each goes to somebody else; long enough to reach other days. */
    private static final Duration BETWEEN_EARLIER = Duration.ofHours(7);

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.standard().warmingUpFor(WARM_UP));
    private final GraphApi api = new GraphApi(new GraphSettings(
            sandbox.url().toString(),
            GraphSettings.DEFAULT_VERSION,
            "page-token",
            "ads-token",
            Option.none(),
            GraphSettings.Timeouts.DEFAULT));
    private final AdSwitches adSwitches = new AdSwitches(sandbox.url());
    private int played;

    /**
     * What came of a situation.
     *
     * @param earlier when earlier messages of the campaign were taken
     * @param answer what the API said to the last one
     */
    record Played(Parties parties, Seq<Instant> earlier, Answer<Option<String>> answer) {}

    /** The situation played. Its campaign is made while nothing stands in the way of that. */
    Played play(Situation situation) {
        played++;
        var parties = Parties.of(situation, played);
        sandbox.clock().set(situation.createdAt());
        sandbox.seed(parties.inOrder(), situation.prices());
        var message = new LiveMessage(
                parties.campaign().id(),
                parties.campaign().adAccount(),
                made(parties.campaign()).messageId(),
                situation.plan().content(),
                situation.plan().gap());
        var earlier = sendEarlier(situation, parties, message);
        sandbox.clock().set(situation.now());
        turn(situation.switches(), message.messageId());
        sandbox.seed(parties.sender(), situation.prices());
        if (!situation.recipient().isGone()) {
            sandbox.seed(parties.subscription(), situation.recipient().engagement());
        }
        return new Played(parties, earlier, api.messages().send(Attempts.of(parties, message, parties.subscription())));
    }

    private RemoteCampaign made(Campaign campaign) {
        return switch (api.campaigns().create(campaign, campaign.name())) {
            case Answer.Success<RemoteCampaign> success -> success.value();
            case Answer.Denied<RemoteCampaign> denied -> throw new AssertionError("no campaign: " + denied);
            case Answer.NoAnswer<RemoteCampaign> none -> throw new AssertionError("no campaign: " + none);
        };
    }

    private Seq<Instant> sendEarlier(Situation situation, Parties parties, LiveMessage message) {
        Seq<Instant> taken = List.empty();
        for (var i = 0; i < situation.plan().earlier(); i++) {
            var at = situation.createdAt().plus(WARM_UP).plus(BETWEEN_EARLIER.multipliedBy(i));
            if (!at.isBefore(situation.now())) {
                break;
            }
            sandbox.clock().set(at);
            var somebody = Subscription.of(
                    new SubscriptionToken(parties.subscription().token() + "e" + i),
                    new Fact<>(parties.sender().page().id(), Fact.Source.TOLD, at));
            sandbox.seed(somebody, Engagement.UNKNOWN);
            if (api.messages().send(Attempts.of(parties, message, somebody)) instanceof Answer.Success) {
                taken = taken.append(at);
            }
        }
        return taken;
    }

    private void turn(Situation.Switches switches, String messageId) {
        if (switches.message() == Switch.PAUSED) {
            api.existingCampaigns().pause(new RemoteId(messageId));
        }
        if (switches.set() == Switch.PAUSED) {
            adSwitches.pause(adSwitches.above(messageId, "adset"));
        }
        if (switches.campaign() == Switch.PAUSED) {
            adSwitches.pause(adSwitches.above(messageId, "campaign"));
        }
    }

    @Override
    public void close() {
        api.close();
        sandbox.close();
    }
}
