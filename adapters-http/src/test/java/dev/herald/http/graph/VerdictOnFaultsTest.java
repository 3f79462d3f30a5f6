package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.herald.application.port.Answer;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.testkit.sandbox.Fault;
import dev.herald.testkit.sandbox.Mishap;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client says of a send that the sandbox lets go wrong, beside whether the message was taken. */
class VerdictOnFaultsTest {
    private static final SubscriptionToken ANA = new SubscriptionToken("11224322820840800");

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.standard());
    private final GraphApi api = new GraphApi(Fixtures.settings(sandbox.url().toString())
            .withTimeouts(new GraphSettings.Timeouts(
                    Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(5))));

    @AfterEach
    void close() {
        api.close();
        sandbox.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(new Mishap.Latency(Duration.ofMillis(50)), is(Answer.Success.class), 1),
                arguments(new Mishap.Latency(Duration.ofSeconds(2)), is(Answer.Lost.class), 1),
                arguments(new Mishap.Failure(500), refused(GraphReason.TEMPORARY_FAILURE), 0),
                arguments(new Mishap.Failure(503), refused(GraphReason.TEMPORARY_FAILURE), 0),
                arguments(new Mishap.ProxyPage(), is(Answer.Unreadable.class), 0),
                arguments(new Mishap.Cut(Mishap.Moment.BEFORE), is(Answer.Lost.class), 0),
                arguments(new Mishap.Cut(Mishap.Moment.AFTER), is(Answer.Lost.class), 1),
                arguments(new Mishap.Cut(Mishap.Moment.IN_ANSWER), is(Answer.Lost.class), 1),
                arguments(new Mishap.Throttled(80004, Duration.ofMinutes(3)), refusedFor(Duration.ofMinutes(3)), 0),
                arguments(
                        new Mishap.Refused(2300078, Option.none(), Option.some(Duration.ofSeconds(30))),
                        refusedFor(Duration.ofSeconds(30)),
                        0),
                arguments(
                        new Mishap.Refused(2300040, Option.none(), Option.none()),
                        refused(ErrorCode.FEATURE_UNAVAILABLE),
                        0));
    }

    private static Consumer<Answer<?>> is(Class<?> verdict) {
        return answer -> assertThat(answer).isInstanceOf(verdict);
    }

    private static Consumer<Answer<?>> refused(Reason reason) {
        return answer ->
                assertThat(((Answer.Denied<?>) answer).denial().reason()).isEqualTo(reason);
    }

    private static Consumer<Answer<?>> refusedFor(Duration time) {
        return answer ->
                assertThat(((Answer.Denied<?>) answer).denial().remaining()).contains(time);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theVerdictNeverSaysLessThanWhatHappened(Mishap mishap, Consumer<Answer<?>> verdict, int messages) {
        var message = campaign();
        sandbox.faults().add(Fault.of(mishap).onEdge("messages").forCalls(1));

        verdict.accept(api.messages().send(Fixtures.attempt(message, ANA)));

        // A call that waits is carried out after the client has given up.
        await().until(() -> sandbox.messages().size() >= messages);
        assertThat(sandbox.messages()).hasSize(messages);
    }

    @Test
    void whatIsRepeatedAfterALostAnswerIsRefusedByTheMinimumDelayAndNotSentTwice() {
        var message = campaign();
        sandbox.faults().add(Fault.of(new Mishap.Cut(Mishap.Moment.AFTER)).forCalls(1));
        api.messages().send(Fixtures.attempt(message, ANA));

        refused(ErrorCode.MIN_DELAY_NOT_REACHED).accept(api.messages().send(Fixtures.attempt(message, ANA)));
        assertThat(sandbox.messages()).hasSize(1);
    }

    private LiveMessage campaign() {
        sandbox.clock().set(Fixtures.NOW);
        sandbox.seed(Fixtures.sender(), new PriceBook(Money.ofMinor(2, Fixtures.USD), HashMap.empty()));
        sandbox.seed(
                Subscription.of(ANA, new Fact<>(Fixtures.PAGE, Fact.Source.TOLD, Fixtures.NOW)), Engagement.UNKNOWN);
        var made = api.campaigns().create(Fixtures.campaign(Fixtures.lifetime(1_000), Schedule.ALWAYS), "Sale");
        return new LiveMessage(
                Fixtures.CAMPAIGN,
                Fixtures.AD_ACCOUNT,
                ((Answer.Success<RemoteCampaign>) made).value().messageId(),
                Fixtures.CONTENT,
                Option.none());
    }
}
