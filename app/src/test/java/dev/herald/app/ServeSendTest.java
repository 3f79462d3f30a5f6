package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.testkit.sandbox.Webhooks;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** {@code herald serve --send} as a person types it. */
class ServeSendTest extends BesideASandbox {
    private static final List<String> REPORT = List.of("report");

    private Serving serving(Object... more) throws Exception {
        var words = List.<Object>of(example.file(), "--graph", sandbox.url(), "--send")
                .appendAll(List.of(more));
        return Serving.start(folder, words.toJavaArray());
    }

    @Test
    void itSendsTellsWhereEverybodyStandsAndHearsWhatBecameOfTheMessages() throws Exception {
        assertThat(herald(List.of("accounts", "check"), "--subscribe").exit()).isZero();
        var serving = serving();
        sandbox.postTo(new Webhooks(serving.url(), Webhook.SECRET));

        var account = new JsonMapper().readTree(serving.process().inputReader().readLine());

        assertThat(account.path("status").asText()).isEqualTo("WAITING");
        assertThat(account.path("accepted").asInt()).isEqualTo(ELIGIBLE);
        assertThat(herald(List.of("run")).exit()).as("another run meanwhile").isEqualTo(4);
        await().until(() -> herald(REPORT, "--json").json().path("delivered").asInt() > 0);
        assertThat(serving.stop()).isZero();
    }

    @Test
    void aCampaignThatCannotBeRunAsItIsWrittenEndsItAtOnce() throws Exception {
        assertThat(herald(List.of("run")).exit()).isZero();
        example.edit(text -> text.replace("our summer sale is on", "it is on"));

        var serving = serving();

        assertThat(serving.process().waitFor()).isEqualTo(2);
    }
}
