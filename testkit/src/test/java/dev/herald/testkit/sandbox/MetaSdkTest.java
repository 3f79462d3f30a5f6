package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINode;
import com.facebook.ads.sdk.APINodeList;
import com.facebook.ads.sdk.APIRequest;
import com.facebook.ads.sdk.Ad;
import com.facebook.ads.sdk.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta's SDK and the simple form: one call makes a campaign, and people are sent to by their tokens. */
final class MetaSdkTest extends OnMetaSdk {

    @Test
    void aCampaignIsMadeAndItsMessageReachesASubscriber() throws APIException {
        var messageId = campaign();

        var sent = send(messageId, "p1").getRawResponseAsJsonObject();

        assertThat(sent.get("success").getAsBoolean()).isTrue();
        assertThat(stage.sandbox.messages()).singleElement().satisfies(taken -> {
            assertThat(taken.messageId()).isEqualTo(messageId);
            assertThat(taken.token().value()).isEqualTo("p1");
            assertThat(taken.trackingId())
                    .hasToString(sent.get("marketing_message_tracking_id").getAsString());
        });
    }

    @Test
    void whatWasMadeIsReadBackWithItsFields() throws APIException {
        var ad = new Ad(campaign(), context)
                .get()
                .requestNameField()
                .requestStatusField()
                .requestField("adset{id,name,lifetime_budget}")
                .requestField("campaign{name}")
                .execute();

        assertThat(ad.getFieldName()).isEqualTo("Sale");
        assertThat(ad.getFieldStatus()).isEqualTo(Ad.EnumStatus.VALUE_ACTIVE);
        assertThat(ad.getFieldAdset().getFieldName()).isEqualTo("Sale");
        assertThat(ad.getFieldAdset().getFieldLifetimeBudget()).isEqualTo("100000");
        assertThat(ad.getFieldCampaign().getFieldName()).isEqualTo("Sale");
    }

    @Test
    void aMessageIsPausedSwitchedOnAndDeleted() throws APIException {
        var ad = new Ad(campaign(), context);

        ad.update().setStatus(Ad.EnumStatus.VALUE_PAUSED).execute();
        assertThat(status(ad)).isEqualTo(Ad.EnumStatus.VALUE_PAUSED);
        ad.update().setStatus(Ad.EnumStatus.VALUE_ACTIVE).execute();
        assertThat(status(ad)).isEqualTo(Ad.EnumStatus.VALUE_ACTIVE);

        assertThat(ad.delete().execute().getRawResponse()).contains("true");
        assertThatThrownBy(() -> status(ad)).isInstanceOf(APIException.class);
    }

    private Ad.EnumStatus status(Ad ad) throws APIException {
        return new Ad(ad.getId(), context).get().requestStatusField().execute().getFieldStatus();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "app-secret")
    void thePagesOfTokensAreFollowedToTheirEndWithAProofAndWithout(String secret) throws APIException {
        APINodeList<?> page = tokenRequest(secret, 7);
        var sizes = new ArrayList<Integer>();
        var tokens = new ArrayList<String>();
        while (page != null && !page.isEmpty()) {
            sizes.add(page.size());
            page.forEach(node -> tokens.add(token(node)));
            page = page.nextPage();
        }

        assertThat(sizes).containsExactly(7, 7, 6);
        assertThat(tokens).containsExactlyInAnyOrderElementsOf(people());
    }

    @Test
    void tokensAreIteratedOverAsIfTheyWereOneList() throws APIException {
        var tokens = new ArrayList<String>();

        tokenRequest("app-secret", 6).withAutoPaginationIterator(true).forEach(node -> tokens.add(token(node)));

        assertThat(tokens).containsExactlyInAnyOrderElementsOf(people());
    }

    private APINodeList<?> tokenRequest(String secret, int limit) throws APIException {
        var listing = new APIRequest<>(context(secret), Seeds.PAGE.value(), "/notification_message_tokens", "GET");
        return (APINodeList<?>) listing.setParam("limit", limit).execute();
    }

    private static String token(APINode node) {
        return node.getRawResponseAsJsonObject()
                .get("notification_messages_token")
                .getAsString();
    }

    private static List<String> people() {
        return IntStream.rangeClosed(1, 20).mapToObj(i -> "p" + i).toList();
    }

    @Test
    void theMessagesOfTheAccountAreListedPageByPage() throws APIException {
        var made = List.of(campaign(), campaign(), campaign(), campaign(), campaign());
        var listed = new ArrayList<String>();

        account.getAds()
                .requestNameField()
                .setParam("limit", 2)
                .execute()
                .withAutoPaginationIterator(true)
                .forEach(ad -> listed.add(ad.getId()));

        assertThat(listed).containsExactlyElementsOf(made);
    }

    @Test
    void accountAndPageAreReadByTheirTypes() throws APIException {
        var known = account.get()
                .requestCurrencyField()
                .requestTimezoneNameField()
                .requestAccountStatusField()
                .execute();

        assertThat(known.getFieldCurrency()).isEqualTo("USD");
        assertThat(known.getFieldTimezoneName()).isEqualTo("America/New_York");
        assertThat(known.getFieldAccountStatus()).isEqualTo(1L);
        assertThat(new Page(Seeds.PAGE.value(), context)
                        .get()
                        .requestNameField()
                        .execute()
                        .getId())
                .isEqualTo(Seeds.PAGE.value());
    }

    @Test
    void aCallOfMetaItselfIsNotMade() {
        var toMeta = new APIContext(
                APIContext.DEFAULT_API_BASE,
                APIContext.DEFAULT_VIDEO_API_BASE,
                APIContext.DEFAULT_API_VERSION,
                "none",
                null,
                "9001",
                false);

        assertThatThrownBy(() -> new Page("1", toMeta).get().execute()).hasStackTraceContaining("graph.facebook.com");
    }
}
