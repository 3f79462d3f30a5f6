package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.application.port.Done;
import dev.herald.application.port.Permission;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.SubscriptionListing;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.contact.Contact;
import dev.herald.domain.content.OptInRequest;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.audience.IcuTimeZoneRegions;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the golden exchanges do not show: what is not asked, and what is not taken for an answer. */
class EndpointsTest {
    private static final RemoteId MESSAGE = new RemoteId("120210001");
    private static final SubscriptionToken TOKEN = new SubscriptionToken("6001");

    private final LocalServer server = new LocalServer();
    private final GraphApi api = new GraphApi(Fixtures.settings(server.base()));
    private final SubscriptionListing listing =
            api.listing(new IcuTimeZoneRegions(), InstantSource.fixed(Fixtures.NOW));

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void aTokenNeedNotBeNamedInItsOwnAnswer() {
        server.says(200, "{\"topic_title\": \"Hats\"}");

        assertThat(listing.find(Fixtures.PAGE, TOKEN))
                .isEqualTo(new Answer.Success<>(
                        Subscription.of(TOKEN, new Fact<>(Fixtures.PAGE, Fact.Source.API, Fixtures.NOW))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"notification_messages_token\": \"6002\"}",
                "{\"notification_messages_token\": \"6001\", \"next_eligible_time\": \"soon\"}"
            })
    void anAnswerAboutAnotherTokenOrWithATimeThatIsNoneIsUnreadable(String answer) {
        server.says(200, answer);

        assertThat(listing.find(Fixtures.PAGE, TOKEN)).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void aListThatGoesOnAtAnotherServerIsNotFollowed() {
        try (var other = new LocalServer().says(200, "{\"data\": []}")) {
            var elsewhere = Option.some(other.base() + "/v24.0/1/notification_message_tokens?page=2");

            assertThat(listing.list(Fixtures.PAGE, elsewhere)).isInstanceOf(Answer.Unreadable.class);
            assertThat(other.asked()).isEmpty();
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void nothingToChangeTakesNoCall() {
        assertThat(api.existingCampaigns().reschedule(MESSAGE, Schedule.ALWAYS))
                .isEqualTo(new Answer.Success<>(Done.DONE));
        assertThat(api.unsubscriptions().unsubscribe(Fixtures.PAGE, List.empty()))
                .isEqualTo(new Answer.Success<>(0));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void timesOfAMessageWithoutASetAreNotChanged() {
        server.says(200, "{\"id\": \"120210001\"}");

        assertThat(api.existingCampaigns().reschedule(MESSAGE, new Schedule(Option.some(Fixtures.NOW), Option.none())))
                .isInstanceOf(Answer.Unreadable.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void anAnswerAboutSomethingElseIsUnreadable() {
        server.says(200, "{\"id\": \"120210002\"}").says(200, "{\"id\": \"1\", \"name\": \"Hat shop\"}");

        assertThat(api.existingCampaigns().read(MESSAGE, Fixtures.USD)).isInstanceOf(Answer.Unreadable.class);
        assertThat(api.assets().page(Fixtures.PAGE)).isInstanceOf(Answer.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timezone_name\": \"Asia/Tokyo\"}",
                "{\"currency\": \"XXY\", \"timezone_name\": \"Asia/Tokyo\"}",
                "{\"currency\": \"JPY\"}",
                "{\"currency\": \"JPY\", \"timezone_name\": \"Asia/Atlantis\"}"
            })
    void anAccountWithoutCurrencyOrTimeZoneIsUnreadable(String answer) {
        server.says(200, answer);

        assertThat(api.assets().adAccount(Fixtures.AD_ACCOUNT)).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void aCurrencyWithoutAMinimumHasNone() {
        server.says(200, "{\"data\": [{\"currency\": \"EUR\", \"min_daily_budget_imp\": 93}]}");

        assertThat(api.assets().minimumDailyBudget(Fixtures.AD_ACCOUNT, Fixtures.USD))
                .isEqualTo(new Answer.Success<>(Option.none()));
    }

    @Test
    void minimumsThatNeverEndAreGivenUp() {
        for (var page = 0; page < Lists.MAX_PAGES + 10; page++) {
            server.says(
                    200,
                    "{\"data\": [], \"paging\": {\"cursors\": {\"after\": \"a\"}, \"next\": \"" + server.base()
                            + "/x\"}}");
        }

        assertThat(api.assets().minimumDailyBudget(Fixtures.AD_ACCOUNT, Fixtures.USD))
                .isInstanceOf(Answer.Unreadable.class);
        assertThat(server.asked()).hasSize(Lists.MAX_PAGES);
    }

    @Test
    void permissionsAndAppsAreReadToTheirLastPage() {
        server.says(
                        200,
                        "{\"data\": [{\"permission\": \"a\", \"status\": \"granted\"}], \"paging\": {\"cursors\":"
                                + " {\"after\": \"p2\"}, \"next\": \"" + server.base() + "/x\"}}")
                .says(200, "{\"data\": [{\"permission\": \"b\", \"status\": \"granted\"}]}")
                .says(200, "{\"data\": [{\"id\": 1}], \"paging\": {\"next\": \"" + server.base() + "/y?page=2\"}}")
                .says(200, "{\"data\": [{\"id\": 2}]}");

        assertThat(api.assets().permissions())
                .isEqualTo(new Answer.Success<>(List.of(new Permission("a", true), new Permission("b", true))));
        assertThat(api.pageEvents().subscriptions(Fixtures.PAGE))
                .isInstanceOfSatisfying(
                        Answer.Success.class,
                        success -> assertThat((Iterable<?>) success.value()).hasSize(2));
        assertThat(server.asked())
                .extracting(asked -> asked.address().toString())
                .containsExactly(
                        "/v24.0/me/permissions",
                        "/v24.0/me/permissions?after=p2",
                        "/v24.0/140984918491243/subscribed_apps",
                        "/y?page=2");
    }

    @Test
    void aListOfPermissionsThatGoesOnNobodySeesWhereIsUnreadable() {
        server.says(200, "{\"data\": [], \"paging\": {\"next\": \"http://elsewhere.example/x\"}}");

        assertThat(api.assets().permissions()).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void anOptInRequestThatWasAnsweredWithThePersonAloneWasSent() {
        server.says(200, "{\"recipient_id\": \"5550001\"}").says(200, "{}");
        var request = OptInRequest.of("Hats?", Option.none(), Option.none(), Option.none())
                .get();

        assertThat(api.optInRequests().ask(Fixtures.PAGE, new Psid("5550001"), request))
                .isEqualTo(new Answer.Success<>(Option.none()));
        assertThat(api.optInRequests().ask(Fixtures.PAGE, new Psid("5550001"), request))
                .isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void aRemovalCarriesTheProofInItsBody() {
        server.says(200, "{\"num_received\": 1}");
        try (var proving = new GraphApi(Fixtures.settingsWithSecret(server.base()))) {
            var somebody = Contact.of(Option.some("ana@shop.example"), Option.none(), Option.none(), Option.none())
                    .get();
            proving.audiences().remove(new RemoteId("120210099"), List.of(somebody));
        }

        var asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("DELETE");
        assertThat(asked.json().path("appsecret_proof").asText()).isEqualTo(Fixtures.ADS_PROOF);
    }
}
