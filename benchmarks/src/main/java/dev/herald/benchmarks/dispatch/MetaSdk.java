package dev.herald.benchmarks.dispatch;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.AdAccount;
import io.vavr.control.Option;
import java.util.Map;

/** Sends by Meta's own SDK, synchronously, on as many threads of the system as there are calls at once. */
public final class MetaSdk {
    private MetaSdk() {}

    /** {@code BASE SENDS AT_ONCE}. */
    public static void main(String[] arguments) throws InterruptedException {
        var base = arguments[0];
        var context = new APIContext(
                        base, base, APIContext.DEFAULT_API_VERSION, Message.ACCESS_TOKEN, null, null, false)
                .enableDebug(false);
        var account = new AdAccount("act_" + Message.AD_ACCOUNT, context);
        var measured = Measured.begin(Option.none());
        var sent = Workers.work(
                Thread.ofPlatform().factory(),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[1]),
                number -> send(account, number));
        measured.print("meta-sdk", sent);
    }

    private static boolean send(AdAccount account, long number) {
        try {
            return account.createMessage()
                    .setMessageId(Message.ID)
                    .setMessengerDeliveryData(Map.of("subscription_token", Message.token(number)))
                    .setMessage(Message.JSON)
                    .setParam("min_conversation_gap_seconds", 21_600)
                    .execute()
                    .getRawResponseAsJsonObject()
                    .get("success")
                    .getAsBoolean();
        } catch (APIException refused) {
            return false;
        }
    }
}
