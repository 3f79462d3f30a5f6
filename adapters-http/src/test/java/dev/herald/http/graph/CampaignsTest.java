package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.Answer;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.campaign.Schedule;
import io.vavr.control.Option;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns on the wire: made, found again, and given another budget. */
class CampaignsTest {
    private static final String ADS = "fields=id,adset{id,daily_budget,lifetime_budget},campaign{name} limit=500";
    private static final String PATH = "/v24.0/act_1234567890/ads ";
    private static final String EMPTY_LAST_PAGE = "{\"data\": []}";

    private final LocalServer server = new LocalServer();
    private final GraphApi api = new GraphApi(Fixtures.settings(server.base()));

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void aCampaignIsMadeWithLifetimeBudgetInMinorUnitsAndTimes() throws Exception {
        server.says(200, "{\"id\": \"120210001\", \"info\": \"…\"}");
        var schedule = new Schedule(
                Option.some(Instant.parse("2026-07-01T00:00:00Z")), Option.some(Instant.parse("2026-07-08T00:00:00Z")));

        var answer = api.campaigns().create(Fixtures.campaign(Fixtures.lifetime(25_000), schedule), "Summer #1");

        assertThat(answer).isEqualTo(new Answer.Success<>(new RemoteCampaign("120210001", 25_000)));
        var asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.address()).hasToString("/v24.0/act_1234567890/message_campaign");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + Fixtures.ADS_TOKEN);
        assertThat(asked.json()).isEqualTo(new JsonMapper().readTree("""
                                {"name": "Summer #1", "page_id": "140984918491243", "lifetime_budget": 25000,
                                 "start_time": 1782864000, "end_time": 1783468800}
                                """));
    }

    @Test
    void aDailyBudgetGoesUnderItsOwnName() {
        server.says(200, "{\"id\": 120210001}");

        var answer = api.campaigns().create(Fixtures.campaign(Fixtures.daily(2_500), Schedule.ALWAYS), "Summer");

        assertThat(answer).isEqualTo(new Answer.Success<>(new RemoteCampaign("120210001", 2_500)));
        assertThat(server.asked().getFirst().body())
                .isEqualTo("{\"name\":\"Summer\",\"page_id\":\"140984918491243\",\"daily_budget\":2500}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\": true}", "{\"id\": \"\"}", "{\"id\": \"../me\"}", "{\"id\": {}}"})
    void aCreationWithoutAnIdIsUnreadable(String body) {
        server.says(200, body);

        assertThat(api.campaigns().create(Fixtures.campaign(Fixtures.daily(2_500), Schedule.ALWAYS), "Summer"))
                .isInstanceOf(Answer.Unreadable.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aCampaignIsFoundByItsExactNameBehindShortAndEmptyPages() {
        server.says(200, page("?after=a", ad("1", "Summer #10", "\"lifetime_budget\": \"100\"")))
                .says(200, page("?after=b&access_token=" + Fixtures.ADS_TOKEN + "&appsecret_proof=0", ""))
                .says(
                        200,
                        page(
                                "?after=c",
                                ad("2", "Summer #1", "\"daily_budget\": \"0\", \"lifetime_budget\": \"250\"")));

        var answer = api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer #1");

        assertThat(answer).isEqualTo(new Answer.Success<>(Option.some(new RemoteCampaign("2", 250))));
        assertThat(server.asked())
                .extracting(CampaignsTest::sorted)
                .containsExactly(PATH + ADS, PATH + "after=a " + ADS, PATH + "after=b " + ADS);
        assertThat(server.asked())
                .allSatisfy(
                        asked -> assertThat(asked.header("Authorization")).isEqualTo("Bearer " + Fixtures.ADS_TOKEN));
    }

    @Test
    void aCampaignThatIsOnNoPageIsNotThere() {
        server.says(200, page("?after=a", ad("1", "summer", ""))).says(200, EMPTY_LAST_PAGE);

        assertThat(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer")).isEqualTo(new Answer.Success<>(Option.none()));
    }

    @Test
    void aListThatGoesOnAtAnotherServerIsNotFollowed() {
        try (var other = new LocalServer().says(200, EMPTY_LAST_PAGE)) {
            server.says(200, "{\"data\": [], \"paging\": {\"next\": \"" + other.base() + "/v24.0/x\"}}");

            assertThat(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer")).isInstanceOf(Answer.Unreadable.class);
            assertThat(other.asked()).isEmpty();
        }
    }

    /** Or else the breaker would open for a host that is well. */
    @Test
    void aListThatGoesOnAtAnotherServerIsNoFailureOfTheHost() {
        for (var time = 0; time < 2 * HostBreaker.FEWEST_CALLS; time++) {
            server.says(200, "{\"data\": [], \"paging\": {\"next\": \"http://elsewhere.example/x\"}}");
            assertThat(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer")).isInstanceOf(Answer.Unreadable.class);
        }
        assertThat(server.asked()).hasSize(2 * HostBreaker.FEWEST_CALLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": [], \"paging\": {\"next\": 7}}",
                "{\"data\": [{}]}",
                "{\"data\": [{\"id\": \"1\"}]}",
                "{\"data\": [{\"id\": \"../me\", \"campaign\": {\"name\": \"Summer\"}}]}",
                "{\"data\": [{\"id\": \"1\", \"campaign\": {\"name\": 7}}]}"
            })
    void whatCannotBeReadIsNotTakenForNoCampaign(String page) {
        server.says(200, page);

        assertThat(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer")).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void anUnreadableAdBeforeOrBehindItDoesNotHideACampaign() {
        server.says(200, page("?after=a", "{}")).says(200, page("?after=b", ad("2", "Summer", "") + ", 7"));

        assertThat(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer"))
                .isEqualTo(new Answer.Success<>(Option.some(new RemoteCampaign("2", 0))));
    }

    @Test
    void aListThatNeverEndsIsGivenUp() {
        for (var page = 0; page < 250; page++) {
            server.says(200, page("?after=a", ""));
        }

        assertThat(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer")).isInstanceOf(Answer.Unreadable.class);
        assertThat(server.asked()).hasSize(200);
    }

    @Test
    void anErrorOnALaterPageIsTheAnswer() {
        server.says(200, page("?after=a", "")).says(400, "{\"error\": {\"code\": 80004}}");

        assertThat(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer")).isInstanceOf(Answer.Denied.class);
    }

    @Test
    void aBudgetIsChangedOnTheMessageSetAndNotOnTheMessage() {
        server.says(200, "{\"id\": \"2\", \"adset\": {\"id\": \"33\"}}").says(200, "{\"success\": true}");

        var answer = api.campaigns().changeBudget(new RemoteCampaign("2", 100), Fixtures.lifetime(50_000));

        assertThat(answer).isEqualTo(new Answer.Success<>(new RemoteCampaign("2", 50_000)));
        assertThat(server.asked())
                .extracting(asked -> asked.method() + " " + asked.address().getPath() + " " + asked.body())
                .containsExactly("GET /v24.0/2 ", "POST /v24.0/33 {\"lifetime_budget\":50000}");
    }

    @Test
    void aMessageWithoutASetKeepsItsBudget() {
        server.says(200, "{\"id\": \"2\"}");

        assertThat(api.campaigns().changeBudget(new RemoteCampaign("2", 100), Fixtures.daily(500)))
                .isInstanceOf(Answer.Unreadable.class);
        assertThat(server.asked()).hasSize(1);
    }

    /** Parameters come in any order. */
    private static String sorted(LocalServer.Asked asked) {
        var address = URLDecoder.decode(asked.address().toString(), StandardCharsets.UTF_8);
        return Stream.of(address.split("[?&]")).sorted().collect(Collectors.joining(" "));
    }

    private String page(String next, String ads) {
        return "{\"data\": [" + ads + "], \"paging\": {\"next\": \"" + server.base() + "/v24.0/act_1234567890/ads"
                + next + "\"}}";
    }

    private static String ad(String id, String campaign, String budgets) {
        return "{\"id\": \"" + id + "\", \"adset\": {" + budgets + "}, \"campaign\": {\"name\": \"" + campaign + "\"}}";
    }
}
