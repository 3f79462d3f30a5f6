package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;

/** Tests of a client and a sandbox that knows two people, {@link #ANA} and {@link #BEN}, and stands at one instant. */
abstract class OnSandbox {
    static final SubscriptionToken ANA = new SubscriptionToken("11224322820840800");
    static final SubscriptionToken BEN = new SubscriptionToken("11224322820840801");
    static final Psid ANA_ON_THE_PAGE = new Psid("5550001");
    static final Psid BEN_ON_THE_PAGE = new Psid("5550002");
    static final Money PRICE = Money.ofMinor(2, Fixtures.USD);

    final Sandbox sandbox;
    final GraphApi api;

    OnSandbox(UnaryOperator<GraphSettings> having, UnaryOperator<OkHttpClient.Builder> more) {
        sandbox = Sandbox.start(SandboxSettings.standard());
        sandbox.clock().set(Fixtures.NOW);
        sandbox.seed(Fixtures.sender(), new PriceBook(PRICE, HashMap.empty()));
        sandbox.seed(person(ANA).withPerson(told(ANA_ON_THE_PAGE)), Engagement.UNKNOWN);
        sandbox.seed(person(BEN).withPerson(told(BEN_ON_THE_PAGE)), Engagement.UNKNOWN);
        api = new GraphApi(having.apply(Fixtures.settings(sandbox.url().toString())), SteadyClock.ofMachine(), more);
    }

    @AfterEach
    void close() {
        api.close();
        sandbox.close();
    }

    static Subscription person(SubscriptionToken token) {
        return Subscription.of(token, told(Fixtures.PAGE));
    }

    private static <T> Fact<T> told(T value) {
        return new Fact<>(value, Fact.Source.TOLD, Fixtures.NOW);
    }

    /** What the API did; the test fails if it did not. */
    static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Success.class);
        return ((Answer.Success<T>) answer).value();
    }

    RemoteCampaign campaign() {
        return done(
                api.campaigns().create(Fixtures.campaign(Fixtures.lifetime(1_000), Schedule.ALWAYS), "Summer sale"));
    }

    Answer<Option<String>> send(RemoteCampaign to, SubscriptionToken token) {
        var message = new LiveMessage(
                Fixtures.CAMPAIGN, Fixtures.AD_ACCOUNT, to.messageId(), Fixtures.CONTENT, Option.none());
        return api.messages().send(Fixtures.attempt(message, token));
    }
}
