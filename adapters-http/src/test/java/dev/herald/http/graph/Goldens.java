package dev.herald.http.graph;

import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.Done;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** Every call that the client can make, with values of ours. */
final class Goldens {
    static final Currency USD = Fixtures.USD;
    static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    static final Instant JULY_8 = Instant.parse("2026-07-08T00:00:00Z");
    static final Schedule WEEK = new Schedule(Option.some(JULY), Option.some(JULY_8));
    static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    static final SubscriptionToken TOKEN = new SubscriptionToken("6001002003");
    static final RemoteId MESSAGE = new RemoteId("120210001");
    static final Answer<Done> DONE = new Answer.Success<>(Done.DONE);
    static final String SIMPLE = "simple-form-mid-2026/";
    static final String TOKENS = "subscription-tokens-mid-2026/";

    private Goldens() {}

    static Seq<Golden> all() {
        return all("http://127.0.0.1:1");
    }

    /** The same for a server at this address, where lists go on. */
    static Seq<Golden> all(String base) {
        return sends().appendAll(CampaignGoldens.campaigns())
                .appendAll(CampaignGoldens.existing(base))
                .appendAll(FullFormGoldens.figures())
                .appendAll(FullFormGoldens.fullForm())
                .appendAll(SubscriptionGoldens.subscriptions())
                .appendAll(SubscriptionGoldens.audiences())
                .appendAll(AssetGoldens.assets());
    }

    private static Seq<Golden> sends() {
        var hats = MessageContent.of(new TextTemplate("Hats"));
        return List.of(
                new Golden(
                        "reference-2026-04-24/send",
                        api -> api.messages()
                                .send(Fixtures.attempt(TOKEN.value(), hats, Option.some(Duration.ofHours(1)))),
                        success(Option.some("0d9f2c1e-7a44-4c86-9a51-3f5b1b3a6e10"))),
                new Golden(
                        "error-envelope-mid-2026/send-held-back",
                        api -> api.messages().send(Fixtures.attempt(TOKEN.value(), hats, Option.none())),
                        new Answer.Denied<>(new ApiDenial(
                                ErrorCode.MIN_DELAY_NOT_REACHED,
                                Option.some(Duration.ofMinutes(2)),
                                "(#2300017) Too early for this person",
                                Option.some("Not yet: Try again later."),
                                Option.some("AbC1")))));
    }

    static Money usd(String decimal) {
        return Money.of(decimal, USD).get();
    }

    static <T> Answer<T> success(T value) {
        return new Answer.Success<>(value);
    }
}
