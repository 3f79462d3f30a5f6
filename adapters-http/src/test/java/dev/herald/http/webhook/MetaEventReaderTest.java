package dev.herald.http.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.ApiEvent;
import dev.herald.application.port.MessageEvent;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaEventReaderTest {
    private static final SubscriptionToken TOKEN = new SubscriptionToken("11224322820840800");
    private static final Option<String> TRACKED = Option.some("0d1f77");
    private static final String CLICK =
            "{\"timestamp\":1782907400,\"messenger_subscription_token\":\"11224322820840800\",\"message_id\":\"120211\"}";

    @Test
    void everyEventOfOneBodyIsRead() {
        var events = Hooks.read(Hooks.messageEvents());

        assertThat(events.map(MetaEventReaderTest::told))
                .isEqualTo(List.of(
                        about(TRACKED, new DeliveryEvent.Sent(Instant.ofEpochSecond(1_782_907_201))),
                        about(TRACKED, new DeliveryEvent.Delivered(Instant.ofEpochSecond(1_782_907_203))),
                        about(TRACKED, new DeliveryEvent.Read(Instant.ofEpochSecond(1_782_907_300))),
                        about(Option.none(), new DeliveryEvent.Clicked(Instant.ofEpochSecond(1_782_907_400))),
                        about(
                                Option.none(),
                                new DeliveryEvent.Failed(
                                        Instant.ofEpochSecond(1_782_907_205), "The person could not be reached.")),
                        Option.none()));
        assertThat(((ApiEvent.AboutUpload) events.last()).text())
                .startsWith("{\"field\":\"marketing_messages_subscriber_upload_status\"")
                .contains("23850000000000017", "5000", "COMPLETED");
    }

    @Test
    void anEventOfAMessageIsReadAgainFromItsText() {
        var events = Hooks.read(Hooks.messageEvents());

        assertThat(events.flatMap(event -> event instanceof ApiEvent.AboutMessage(var about, var text)
                        ? Hooks.read(text)
                        : List.of(event)))
                .isEqualTo(events);
    }

    @Test
    void anOptInMakesASubscriptionThatSaysWhereThePersonIs() {
        var at = Instant.ofEpochSecond(1_782_907_300);
        var told = subscription(Hooks.optIn());

        assertThat(told.token()).isEqualTo(TOKEN);
        assertThat(told.page().value().value()).isEqualTo("140984918491243");
        assertThat(told.person()).contains(new Fact<>(new Psid("5512345678901234"), Fact.Source.API, at));
        assertThat(told.region()).contains(new Fact<>(Region.of("MX").get(), Fact.Source.INFERRED, at));
        assertThat(told.timeZone()).contains(new Fact<>(ZoneId.of("America/Mexico_City"), Fact.Source.API, at));
        assertThat(told.optedInAt()).contains(at);
        assertThat(told.isStopped()).isFalse();
    }

    @Test
    void aStopEndsTheSubscriptionAndALaterOptInRevivesIt() {
        var stopped = subscription(Hooks.optIn().replace("RESUME_NOTIFICATIONS", "STOP_NOTIFICATIONS"));
        var resumed = subscription(Hooks.optIn().replace("1782907300", "1782907301"));
        var before = subscription(Hooks.optIn().replace("1782907300", "1782907299"));

        assertThat(stopped.isStopped()).isTrue();
        assertThat(stopped.mergedWith(before).isStopped()).isTrue();
        assertThat(stopped.mergedWith(resumed).isStopped()).isFalse();
    }

    @Test
    void anOptInWithoutAStatusIsOne() {
        assertThat(subscription(Hooks.optIn().replace(",\"notification_messages_status\":\"RESUME_NOTIFICATIONS\"", ""))
                        .optedInAt())
                .isNotEmpty();
    }

    @Test
    void eventsAreReadWrappedFlatAndAlone() {
        var flat = CLICK.replace("{\"timestamp", "{\"field\":\"marketing_message_clicks\",\"page_id\":1,\"timestamp");
        var forms = List.of(
                Hooks.change("marketing_message_clicks", CLICK),
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[" + flat + "]}]}",
                "{\"object\":\"page\",\"entry\":[" + flat + "]}",
                flat);

        assertThat(forms.map(Hooks::read).map(events -> told(events.single())))
                .containsOnly(about(Option.none(), new DeliveryEvent.Clicked(Instant.ofEpochSecond(1_782_907_400))));
    }

    @Test
    void anOptInIsReadInAnyFormToo() {
        var message = Hooks.optIn().substring(Hooks.optIn().indexOf("{\"sender\""));
        var event = message.substring(0, message.lastIndexOf("]}]}"));
        var wanted = Hooks.read(Hooks.optIn());

        assertThat(Hooks.read(Hooks.change("messaging_optins", event))).isEqualTo(wanted);
        assertThat(Hooks.read(event.replaceFirst("\\{", "{\"field\":\"messaging_optins\",")))
                .isEqualTo(wanted);
    }

    @Test
    void severalEntriesAreReadInTheirOrder() {
        var entry = "{\"id\":\"1\",\"changes\":[{\"field\":\"marketing_message_clicks\",\"value\":" + CLICK + "}]}";
        var other = entry.replace("120211", "120212");

        assertThat(Hooks.read("{\"object\":\"page\",\"entry\":[" + entry + "," + other + "]}")
                        .map(event -> ((ApiEvent.AboutMessage) event).event().messageId()))
                .containsExactly("120211", "120212");
    }

    @ParameterizedTest
    @CsvSource({
        "120211, 120211",
        "'\"120211\"', 120211",
        "99999999999999999999999999999999, 99999999999999999999999999999999",
        "'\"msg-1:a\"', msg-1:a"
    })
    void idsComeAsNumbersOrTextAndLoseNothing(String written, String read) {
        assertThat(event(CLICK.replace("\"120211\"", written)).messageId()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1782907400", "\"1782907400\"", "1782907400000", "\"1782907400000\""})
    void timesComeAsSecondsOrMillisecondsAsNumbersOrText(String written) {
        assertThat(event(CLICK.replace("1782907400", written)).event().at())
                .isEqualTo(Instant.ofEpochSecond(1_782_907_400));
    }

    @Test
    void anEventWithoutATimeHappenedWhenItsEntrySays() {
        assertThat(event(CLICK.replace("\"timestamp\":1782907400,", "")).event().at())
                .isEqualTo(Instant.ofEpochSecond(1_782_907_200));
        assertThat(event(CLICK.replace("1782907400", "\"yesterday\"")).event().at())
                .isEqualTo(Instant.ofEpochSecond(1_782_907_200));
    }

    @Test
    void nothingHappensAfterItWasTold() {
        assertThat(event(CLICK.replace("1782907400", "99999999999")).event().at())
                .isEqualTo(Hooks.RECEIVED);
    }

    @Test
    void whatIsNotUnderstoodSaysWhyAndKeepsItsText() {
        assertThat(why("<html>")).isEqualTo("BROKEN_BODY");
        assertThat(why("{}")).isEqualTo("BROKEN_BODY");
        assertThat(why("")).isEqualTo("BROKEN_BODY");
        assertThat(why(Hooks.messageEvents().replace("\"page\"", "\"instagram\"")))
                .isEqualTo("NOT_A_PAGE");
        assertThat(why(Hooks.change("feed", "{\"item\":\"like\"}"))).isEqualTo("UNKNOWN_FIELD");
        assertThat(why(Hooks.change("marketing_message_clicks", "7"))).isEqualTo("BROKEN_EVENT");
        assertThat(why(Hooks.change("marketing_message_clicks", CLICK.replace("message_id", "id"))))
                .isEqualTo("BROKEN_EVENT");
        assertThat(why(Hooks.change("marketing_message_clicks", CLICK.replace("\"120211\"", "\"two words\""))))
                .isEqualTo("BROKEN_EVENT");
        assertThat(why(Hooks.optIn().replace("notification_messages_token", "token")))
                .isEqualTo("BROKEN_EVENT");
        assertThat(why(Hooks.optIn().replace("RESUME_NOTIFICATIONS", "PAUSE"))).isEqualTo("BROKEN_EVENT");
        assertThat(why(Hooks.optIn().replace("\"optin\"", "\"message\""))).isEqualTo("UNKNOWN_EVENT");
        assertThat(Hooks.read(Hooks.change("feed", "{\"item\":\"like\"}")))
                .containsExactly(new ApiEvent.NotUnderstood(
                        "UNKNOWN_FIELD", "{\"field\":\"feed\",\"value\":{\"item\":\"like\"}}"));
    }

    @Test
    void aTextThatIsTooLongIsCutBetweenCharacters() {
        var text =
                ((ApiEvent.NotUnderstood) Hooks.read("x" + "🎩".repeat(20_000)).single()).text();

        assertThat(text).hasSize(16 * 1024 - 1).endsWith("🎩");
    }

    private static Option<MessageEvent> about(Option<String> trackingId, DeliveryEvent event) {
        return Option.some(new MessageEvent("120211", TOKEN, trackingId, event));
    }

    private static Option<MessageEvent> told(ApiEvent event) {
        return event instanceof ApiEvent.AboutMessage(var about, var text) ? Option.some(about) : Option.none();
    }

    private static MessageEvent event(String click) {
        return ((ApiEvent.AboutMessage) Hooks.read(Hooks.change("marketing_message_clicks", click))
                        .single())
                .event();
    }

    private static Subscription subscription(String body) {
        return ((ApiEvent.AboutSubscription) Hooks.read(body).single()).told();
    }

    private static String why(String body) {
        return ((ApiEvent.NotUnderstood) Hooks.read(body).single()).why();
    }
}
