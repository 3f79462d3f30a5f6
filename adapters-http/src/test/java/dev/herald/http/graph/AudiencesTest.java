package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.application.port.CustomAudiences;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.contact.Contact;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who are added to audiences in parts, and leave us as digests only. */
class AudiencesTest {
    private static final RemoteId AUDIENCE = new RemoteId("120210099");

    private final LocalServer server = new LocalServer();
    private final GraphApi api = new GraphApi(Fixtures.settings(server.base()));

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void noCallHoldsMoreThanTenThousandPeopleAndNobodyIsLeftOut() {
        server.says(200, "{\"num_received\": 10000}")
                .says(200, "{\"num_received\": 10000}")
                .says(200, "{\"num_received\": 1}");

        var parts = api.audiences().add(AUDIENCE, people(20_001));

        assertThat(parts.map(CustomAudiences.Part::first)).containsExactly(0L, 10_000L, 20_000L);
        assertThat(parts.map(CustomAudiences.Part::size)).containsExactly(10_000, 10_000, 1);
        assertThat(parts).allSatisfy(part -> assertThat(part.answer()).isInstanceOf(Answer.Success.class));
        assertThat(server.asked())
                .extracting(asked -> asked.json().path("payload").path("data").size())
                .containsExactly(10_000, 10_000, 1);
        assertThat(server.asked().stream()
                        .flatMap(asked -> Stream.ofAll(
                                        asked.json().path("payload").path("data"))
                                .toJavaStream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void afterAPartThatFailedTheOthersAreNotSentAndToldSo() {
        server.says(200, "{\"num_received\": 10000}").says(400, "{\"error\": {\"code\": 80003}}");

        var parts = api.audiences().remove(AUDIENCE, people(30_000));

        assertThat(server.asked()).hasSize(2);
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).answer()).isInstanceOf(Answer.Success.class);
        assertThat(parts.get(1).answer()).isInstanceOf(Answer.Denied.class);
        assertThat(parts.get(2).answer()).isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void nobodyIsAddedWithoutACall() {
        assertThat(api.audiences().add(AUDIENCE, people(0))).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whatTellsWhoACustomerIsLeavesUsAsADigestOnly() {
        server.says(200, "{\"num_received\": 1}");

        api.audiences().add(AUDIENCE, people(1));

        assertThat(server.asked().getFirst().body())
                .doesNotContain("shop.example")
                // printf %s p0@shop.example | sha256sum
                .contains("c57f4eda1a9ac6e0f99f1776df705e5ef8d8a15da918549518c5973d9497244c");
    }

    private static Seq<Contact> people(int count) {
        return Stream.range(0, count)
                .map(number -> Contact.of(
                                Option.some("P" + number + "@shop.example"),
                                Option.none(),
                                Option.none(),
                                Option.none())
                        .get());
    }
}
