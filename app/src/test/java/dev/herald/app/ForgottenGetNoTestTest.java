package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.secret.KeptMarking;
import dev.herald.persistence.secret.Keyrings;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.List;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code herald test --to} somebody who was forgotten. */
class ForgottenGetNoTestTest extends BesideASandbox {
    private static final String TOKEN = "11224322820840800";
    private static final String PSID = "2072904948572860";
    private static final String SOMEBODY_ELSE = "84251366294099807";
    private static final String PAGE = "140984918491243";
    private static final String REFUSED =
            "This person was forgotten here, so no message was sent. Only an opt-in of their"
                    + " own, told of to serve, brings them back.";

    @BeforeEach
    void peopleWhoAreKnown() {
        assertThat(herald(List.of("import")).exit()).isZero();
    }

    private void forget(String by, String id) {
        assertThat(herald(List.of("forget"), by, id).exit()).isZero();
    }

    private Cli.Result test(String token, Object... more) {
        return herald(
                List.of("test"),
                List.<Object>of(more).prependAll(List.of("--to", token)).toJavaArray());
    }

    private List<String> messaged() {
        return sandbox.messages().map(message -> message.token().value()).toList();
    }

    @Test
    void oneSentenceSaysWhyAndNothingIsSent() throws Exception {
        forget("--token", TOKEN);
        var refused = test(TOKEN, "--json");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err().lines()).containsExactly(REFUSED);
        assertThat(refused.json().path("status").asText()).isEqualTo("REFUSED");
        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(refused.json().path("errors").path(0).asText()).isEqualTo(REFUSED);
        assertThat(test(TOKEN).out()).isEmpty();
        assertThat(messaged()).isEmpty();
    }

    @Test
    void othersGetTestsAsBefore() {
        forget("--token", TOKEN);

        assertThat(test(SOMEBODY_ELSE).exit()).isZero();
        assertThat(messaged()).containsExactly(SOMEBODY_ELSE);
    }

    @Test
    void whoWasForgottenByTheirIdIsRefusedByEachTokenThatWasKnown() throws Exception {
        var subscribers = example.file().resolveSibling("subscribers.ndjson");
        var line = Files.readAllLines(subscribers).getFirst();
        Files.writeString(subscribers, line + "\n" + line.replace(TOKEN, "another-of-theirs") + "\n");
        herald(List.of("import"));
        forget("--psid", PSID);

        for (var token : List.of(TOKEN, "another-of-theirs")) {
            assertThat(test(token).err().lines()).as(token).containsExactly(REFUSED);
        }
        assertThat(messaged()).isEmpty();
    }

    @Test
    void whoGotATestBeforeIsRefusedAnother() {
        test(TOKEN);
        forget("--token", TOKEN);

        assertThat(test(TOKEN).err().lines()).containsExactly(REFUSED);
        assertThat(messaged()).containsExactly(TOKEN);
    }

    @Test
    void whoOptedInAnewGetsATest() throws Exception {
        forget("--token", TOKEN);
        var later = Instant.now().plusSeconds(1);
        try (var store = SqliteStore.openBeside(database(), new KeptMarking(Keyrings.in(key())))
                .get()) {
            var page = new Fact<>(new PageId(PAGE), Fact.Source.API, later);
            store.subscriptions()
                    .tell(List.of(
                            Subscription.of(new SubscriptionToken(TOKEN), page).withOptIn(later)));
        }

        assertThat(test(TOKEN).exit()).isZero();
        assertThat(messaged()).containsExactly(TOKEN);
    }
}
