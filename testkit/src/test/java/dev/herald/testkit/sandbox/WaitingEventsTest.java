package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that wait to be posted, and whoever waits for that. */
final class WaitingEventsTest extends OnStage {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Receiver app = new Receiver();

    @BeforeEach
    void listen() {
        stage.sandbox.postTo(app.webhooks());
        stage.sandbox.subscribe(Seeds.PAGE, List.of("marketing_message_echoes", "marketing_message_deliveries"));
    }

    @AfterEach
    void stopListening() {
        app.close();
    }

    private SandboxSettings keeping(SandboxSettings settings) {
        return settings.keepingStateIn(folder.resolve("state"));
    }

    @Test
    void whoeverWaitsLearnsWhetherEverythingArrived() throws Exception {
        stage.send(stage.campaign(), "p1");

        assertThat(stage.sandbox.awaitPosted(HOUR, () -> false)).isTrue();
        assertThat(app.changes(2)).hasSize(2);

        app.close();
        stage.send(stage.campaign(), "p2");
        assertThat(stage.sandbox.awaitPosted(HOUR, () -> false)).isFalse();
    }

    @Test
    void whatFailedAtAnotherAddressDoesNotCountAtTheNextWhichGetsWhatWaits() throws Exception {
        try (var gone = new Receiver()) {
            stage.sandbox.postTo(gone.webhooks());
        }
        stage.send(stage.campaign(), "p1");
        assertThat(stage.sandbox.awaitPosted(HOUR, () -> false)).isFalse();

        stage.sandbox.postTo(app.webhooks());
        assertThat(stage.sandbox.awaitPosted(HOUR, () -> false)).isTrue();

        assertThat(app.changes(2)).hasSize(2);
    }

    @Test
    void whatIsPostedToNobodyIsForgottenAndWhatComesLaterArrives() throws Exception {
        var messageId = stage.campaign();
        stage.sandbox.postToNobody();
        stage.send(messageId, "p1");
        assertThat(stage.sandbox.awaitPosted(HOUR, () -> false)).isTrue();

        stage.sandbox.postTo(app.webhooks());
        stage.sandbox.subscribe(Seeds.PAGE, List.of("marketing_message_echoes"));
        stage.send(messageId, "p2");

        assertThat(app.changes(1)
                        .head()
                        .at("/value/messenger_subscription_token")
                        .asText())
                .isEqualTo("p2");
        assertThat(stage.sandbox.awaitPosted(HOUR, () -> false)).isTrue();
    }

    @Test
    void whatCouldNotBeToldWaitsOverARestartUntilSomebodySaysWhereItGoes() throws Exception {
        try (var first = new Stage(folder, this::keeping);
                var gone = new Receiver()) {
            first.sandbox.subscribe(Seeds.PAGE, List.of("marketing_message_deliveries"));
            gone.answering(500);
            first.sandbox.postTo(gone.webhooks());
            first.send(first.campaign(), "p1");
            assertThat(first.sandbox.awaitPosted(HOUR, () -> false)).isFalse();
        }
        try (var app = new Receiver();
                var second = new Stage(
                        folder,
                        settings ->
                                settings.keepingStateIn(folder.resolve("state")).postingNothingYet())) {
            assertThat(second.sandbox.eventsWaiting()).isEqualTo(1);
            assertThat(second.sandbox.awaitPosted(Duration.ZERO, () -> false))
                    .as("nothing arrives")
                    .isFalse();
            assertThat(second.sandbox.awaitPosted(HOUR, () -> true))
                    .as("it is enough")
                    .isFalse();

            second.sandbox.postTo(app.webhooks());

            assertThat(second.sandbox.awaitPosted(HOUR, () -> false)).isTrue();
            assertThat(app.changes(1)).hasSize(1);
        }
    }
}
