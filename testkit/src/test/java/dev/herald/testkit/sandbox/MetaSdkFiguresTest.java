package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.Ad;
import com.facebook.ads.sdk.AdsInsights;
import com.facebook.ads.sdk.MessageDeliveryEstimate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Meta's SDK reads of reach, cost and results, by its types. */
final class MetaSdkFiguresTest extends OnMetaSdk {
    private static final Map<String, String> DAYS = Map.of("since", "2026-06-30", "until", "2026-07-01");

    @Test
    void theEstimateComesAsNumbersWithAllFieldsThatTheSdkKnows() throws APIException {
        var estimates = account.getMessageDeliveryEstimate()
                .setLifetimeBudget(100_000L)
                .setLifetimeInDays(7L)
                .setIsDirectSendCampaign(true)
                .setPacingType(MessageDeliveryEstimate.EnumPacingType.VALUE_NO_PACING)
                .setPromotedObject(Map.of("page_id", Seeds.PAGE.value()))
                .setTargetingSpec(MetaSdkFullFormTest.onMessenger())
                .requestAllFields()
                .execute();

        assertThat(estimates).singleElement().satisfies(estimate -> {
            assertThat(estimate.getFieldEstimateDeliveryUpperBound()).isEqualTo(20L);
            assertThat(estimate.getFieldEstimateDeliveryLowerBound()).isEqualTo(16L);
            assertThat(estimate.getFieldEstimateCostUpperBound()).isEqualTo(28.0);
            assertThat(estimate.getFieldEstimateCostLowerBound()).isPositive().isLessThan(28.0);
        });
    }

    @Test
    void theInsightsOfTheAccountTellWhatWasDeliveredAndSpent() throws APIException {
        var messageId = campaign();
        send(messageId, "p1");
        send(messageId, "p2");

        assertThat(account.getInsights()
                        .setTimeRange(DAYS)
                        .requestField("marketing_messages_delivered")
                        .requestField("marketing_messages_spend")
                        .requestField("marketing_messages_cost_per_delivered")
                        .execute())
                .singleElement()
                .satisfies(MetaSdkFiguresTest::assertTwoDelivered);
    }

    private static void assertTwoDelivered(AdsInsights row) {
        assertThat(row.getFieldMarketingMessagesDelivered()).isEqualTo("2");
        assertThat(row.getFieldMarketingMessagesSpend()).isEqualTo("0.0282");
        assertThat(row.getFieldMarketingMessagesCostPerDelivered()).isEqualTo("0.0141");
        assertThat(row.getFieldDateStart()).isEqualTo("2026-06-30");
        assertThat(row.getFieldDateStop()).isEqualTo("2026-07-01");
    }

    @Test
    void theInsightsOfAMessageAreItsOwn() throws APIException {
        var other = campaign();
        send(campaign(), "p1");

        assertThat(new Ad(other, context)
                        .getInsights()
                        .setTimeRange(DAYS)
                        .requestField("marketing_messages_delivered")
                        .execute())
                .isEmpty();
    }
}
