package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One message for a look, before or beside the campaign itself. */
class TestSendTest extends BesideASandbox {
    private static final String TOKEN = "11224322820840800";

    @Test
    void oneMessageIsSentAndTheCampaignIsLeftAsItWas() throws Exception {
        var test = herald("test", "--to", TOKEN, "--json");

        assertThat(test.exit()).isZero();
        assertThat(test.json().path("campaign").asText()).isEqualTo("summer-sale.test");
        assertThat(test.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(sandbox.messages().get(0).token().value()).isEqualTo(TOKEN);
        assertThat(herald("report").err()).contains("was never run here");
    }

    @Test
    void whoGotATestGetsTheCampaignOnceTheMinimumDelayHasPassed() throws Exception {
        herald("test", "--to", TOKEN);

        var run = herald("run", "--json").json();

        assertThat(sandbox.messages().map(message -> message.token().value())).doesNotHaveDuplicates();
        assertThat(run.path("status").asText()).isEqualTo("WAITING");
        assertThat(run.path("accepted").asInt()).isEqualTo(sandbox.messages().size() - 1);
        assertThat(run.at("/reasons/2300035").asInt()).isPositive();
    }

    @Test
    void aSecondTestToTheSamePersonWaitsAndToAnotherUsesTheSameCampaignAtMeta() throws Exception {
        herald("test", "--to", TOKEN);

        var again = herald("test", "--to", TOKEN, "--json");
        herald("test", "--to", "84251366294099807");

        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.err()).contains("The message was not sent");
        assertThat(again.json().path("waiting").asInt()).isEqualTo(1);
        assertThat(sandbox.messages()).hasSize(2);
        assertThat(sandbox.messages().map(message -> message.messageId()).distinct())
                .hasSize(1);
    }

    @Test
    void aCampaignForTestsThatMayHaveBeenMadeIsLookedForAndNotMadeAgain() throws Exception {
        try (var herald = Herald.campaign(example.file())
                .withGraph(sandbox.url().toString())
                .withPatience(Duration.ZERO)
                .withModule(new LosingCreations(sandbox.url()))
                .open()
                .get()) {
            herald.sendTest(new SubscriptionToken(TOKEN), new Consent.Given());
        }
        assertThat(campaignsAtTheApi()).isEqualTo(1);

        assertThat(herald("test", "--to", "84251366294099807").exit()).isZero();
        assertThat(campaignsAtTheApi()).isEqualTo(1);
    }

    private int campaignsAtTheApi() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/v24.0/act_1234567890/ads?access_token=t"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new JsonMapper().readTree(reply.body()).path("data").size();
        }
    }

    @Test
    void theRulesHoldForATestToo() throws Exception {
        example.edit(text -> text.replace("US, terms_signed: true }", "US, terms_signed: false }"));

        var test = herald("test", "--to", TOKEN);

        assertThat(test.exit()).isEqualTo(3);
        assertThat(test.out().replaceAll("\\s+", " ")).contains("sign the marketing message terms");
        assertThat(sandbox.messages()).isEmpty();
    }

    @Test
    void aPersonWhoIsNotInTheAudienceMayGetATestToo() throws Exception {
        example.keepLines(1);

        var test = herald("test", "--to", "84251366294099807", "--json");

        assertThat(test.json().path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void aTokenThatCannotBeOneIsRefused() {
        var test = herald("test", "--to", "not a token");

        assertThat(test.exit()).isEqualTo(2);
        assertThat(test.err()).contains("--to");
    }

    private Cli.Result herald(String command, Object... more) {
        return herald(List.of(command), more);
    }
}
