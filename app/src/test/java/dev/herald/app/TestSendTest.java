package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** One message for a look, before or beside the campaign itself. */
class TestSendTest extends BesideASandbox {
    private static final String TOKEN = "11224322820840800";

    @Test
    void oneMessageIsSentAndTheCampaignIsLeftAsItWas() throws Exception {
        var test = herald("test", "--to", TOKEN, "--json");

        assertThat(test.exit()).isZero();
        assertThat(test.json().path("campaign").asText()).isEqualTo("summer-sale-test");
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

        var again = herald("test", "--to", TOKEN, "--json").json();
        herald("test", "--to", "84251366294099807");

        assertThat(again.path("waiting").asInt()).isEqualTo(1);
        assertThat(sandbox.messages()).hasSize(2);
        assertThat(sandbox.messages().map(message -> message.messageId()).distinct())
                .hasSize(1);
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
