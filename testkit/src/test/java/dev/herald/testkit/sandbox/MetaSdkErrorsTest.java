package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.Ad;
import com.facebook.ads.sdk.AdAccount.APIRequestCreateMessageCampaign;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sandbox refuses arrives as the exception of Meta's SDK, with the code that a client goes by. */
final class MetaSdkErrorsTest extends OnMetaSdk {

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalArrivesAsTheSdksExceptionWithItsCode(Refusal refusal) {
        var thrown = catchThrowableOfType(
                APIException.FailedRequestException.class, () -> refusal.call().by(this));

        var error = thrown.getRawResponseAsJsonObject().getAsJsonObject("error");
        assertThat(error.get("code").getAsInt()).isEqualTo(refusal.code());
        assertThat(error.get("type").getAsString()).isEqualTo("OAuthException");
        assertThat(error.get("fbtrace_id").getAsString()).isNotEmpty();
        assertThat(thrown.getHeader()).contains("400");
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal(100, sdk -> new Ad("1", sdk.context).get().execute()),
                new Refusal(2300001, sdk -> sdk.send("1", "p1")),
                new Refusal(2300003, MetaSdkErrorsTest::sendWhilePaused),
                new Refusal(2300004, sdk -> sdk.send(sdk.campaign(), "nobody")),
                new Refusal(2300005, sdk -> sdk.sendTo("'page_id':'77'")),
                new Refusal(2300007, sdk -> sdk.drafted().execute()),
                new Refusal(2300010, sdk -> sdk.send(sdk.campaign(), "p1", Map.of())),
                new Refusal(2300032, sdk -> sdk.sendTo("'country':'FR'")),
                new Refusal(2300033, MetaSdkErrorsTest::sendBeforeTheStart),
                new Refusal(2300034, sdk -> sdk.sendTo("'notification_messages_status':'STOP_NOTIFICATIONS'")),
                new Refusal(2300035, MetaSdkErrorsTest::sendTwice),
                new Refusal(2300037, sdk -> sdk.sendTo("'token_expiry_timestamp':1700000000")),
                new Refusal(
                        2300065,
                        sdk -> sdk.drafted()
                                .setDailyBudget(5_000L)
                                .setPageId("")
                                .execute()));
    }

    /**
     * A call that is refused.
     *
     * @param code what with
     */
    record Refusal(int code, Call call) {
        @Override
        public String toString() {
            return Integer.toString(code);
        }
    }

    @FunctionalInterface
    interface Call {
        void by(MetaSdkErrorsTest sdk) throws APIException;
    }

    private APIRequestCreateMessageCampaign drafted() {
        return account.createMessageCampaign().setName("Sale").setPageId(Seeds.PAGE.value());
    }

    private void sendTo(String facts) throws APIException {
        stage.person("'notification_messages_token':'other'," + facts);
        send(campaign(), "other");
    }

    private static void sendWhilePaused(MetaSdkErrorsTest sdk) throws APIException {
        var messageId = sdk.campaign();
        new Ad(messageId, sdk.context)
                .update()
                .setStatus(Ad.EnumStatus.VALUE_PAUSED)
                .execute();
        sdk.send(messageId, "p1");
    }

    private static void sendBeforeTheStart(MetaSdkErrorsTest sdk) throws APIException {
        var tomorrow = Stage.NOW.plusSeconds(86_400).getEpochSecond();
        var made = sdk.drafted()
                .setDailyBudget(5_000L)
                .setParam("start_time", tomorrow)
                .execute();
        sdk.send(made.getId(), "p1");
    }

    private static void sendTwice(MetaSdkErrorsTest sdk) throws APIException {
        var messageId = sdk.campaign();
        sdk.send(messageId, "p1");
        sdk.send(messageId, "p1");
    }
}
