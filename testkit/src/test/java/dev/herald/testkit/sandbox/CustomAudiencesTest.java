package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CustomAudiencesTest extends OnStage {
    private static final String CREATION =
            "{'name':'Customers','subtype':'CUSTOM','customer_file_source':'USER_PROVIDED_ONLY',"
                    + "'use_for_products':['MARKETING_MESSAGES'],'subscription_info':['MESSENGER'],"
                    + "'marketing_message_channels':{'MESSENGER':'140984918491243'}}";
    private static final String TOKENS = "/140984918491243/notification_message_tokens?limit=1000";

    @Test
    void peopleAreMatchedByEmailOrPhoneAndListedFromAHundredOn() {
        customers(100);
        var audience = create(stage);
        var answer = add(audience, rows(0, 60, "mail"));
        var few = listed(audience);
        add(audience, rows(60, 99, "phone"));
        var almost = listed(audience);
        add(audience, rows(99, 100, "phone"));

        assertThat(answer.body())
                .hasToString("{\"audience_id\":\"" + audience
                        + "\",\"num_received\":60,\"num_invalid_entries\":0,\"invalid_entry_samples\":[]}");
        assertThat(few.path("data")).isEmpty();
        assertThat(almost.path("data")).isEmpty();
        assertThat(listed(audience).path("data")).hasSize(100);
        assertThat(listed(audience).at("/data/0"))
                .hasToString("{\"notification_messages_token\":\"c0\","
                        + "\"notification_messages_reoptin\":\"ENABLED\",\"topic_title\":\"News\",\"custom_audience_ids\":[\""
                        + audience + "\"]}");
    }

    @Test
    void whoIsReachedByAudiencesAloneStandsInNoOtherListAndHasNoNextEligibleTime() {
        customers(1);

        assertThat(stage.caller.get(TOKENS).body().path("data")).hasSize(20);
        assertThat(stage.caller.get("/notification_messages_c0").body().has("next_eligible_time"))
                .isFalse();
        assertThat(stage.send(stage.campaign(), "c0").isSuccess()).isTrue();
    }

    @Test
    void whoIsTakenOffIsListedNoMoreByWhateverTheyGotOn() {
        customers(101);
        var audience = create(stage);
        add(audience, rows(0, 101, "both"));

        remove(audience, rows(0, 1, "phone"));
        var left = listed(audience).path("data").size();
        remove(audience, rows(1, 2, "mail"));

        assertThat(left).isEqualTo(100);
        assertThat(listed(audience).path("data")).isEmpty();
    }

    @Test
    void rowsThatCannotBeMatchedAreCountedAndShown() {
        var audience = create(stage);

        var answer = add(
                        audience,
                        "['',''],['ada@example.com',''],['','" + Digest.of("x").toUpperCase(Locale.ROOT) + "'],['"
                                + Digest.of("x") + "'],['" + Digest.of("y") + "','']")
                .body();

        assertThat(answer.path("num_received").asInt()).isEqualTo(5);
        assertThat(answer.path("num_invalid_entries").asInt()).isEqualTo(4);
        assertThat(answer.at("/invalid_entry_samples/1").asText()).contains("ada@example.com");
    }

    @Test
    void tenThousandRowsAreTheMostAtOnce() {
        var audience = create(stage);
        var row = "['" + Digest.of("x") + "','" + Digest.of("y") + "']";

        assertThat(add(audience, (row + ",").repeat(9_999) + row)
                        .body()
                        .path("num_received")
                        .asInt())
                .isEqualTo(10_000);
        assertThat(add(audience, (row + ",").repeat(10_000) + row).code()).isEqualTo(100);
    }

    @Test
    void anAudienceIsShownAndDeleted() {
        customers(3);
        var audience = create(stage);
        add(audience, rows(0, 3, "mail"));

        assertThat(stage.caller
                        .get("/" + audience + "?fields=name,approximate_count_lower_bound")
                        .body())
                .hasToString(
                        "{\"id\":\"" + audience + "\",\"name\":\"Customers\",\"approximate_count_lower_bound\":3}");
        assertThat(stage.caller.delete("/" + audience).isSuccess()).isTrue();
        assertThat(stage.caller.get("/" + audience).code()).isEqualTo(100);
        assertThat(stage.caller.get(TOKENS + "&custom_audience_ids=" + audience).code())
                .isEqualTo(100);
        assertThat(add(audience, rows(0, 1, "mail")).code()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOM,LOOKALIKE",
        "USER_PROVIDED_ONLY,OTHER",
        "MARKETING_MESSAGES,ADS",
        "140984918491243,5",
        "Customers,''"
    })
    void whatIsMissingOrAnotherKindOfAudienceIsRefused(String right, String wrong) {
        assertThat(stage.caller
                        .postJson(Stage.ACCOUNT + "customaudiences", CREATION.replace(right, wrong))
                        .code())
                .isEqualTo(100);
    }

    @Test
    void uploadsSurviveAnEndWithoutGoodbyeThoughPeopleAreSeededAfterThem() throws IOException {
        var state = folder.resolve("state");
        String audience;
        try (var first =
                new Stage(Files.createDirectories(folder.resolve("a")), having -> having.keepingStateIn(state))) {
            audience = create(first);
            first.caller.postJson("/" + audience + "/users", payload(rows(0, 100, "mail")));
        }
        try (var second =
                new Stage(Files.createDirectories(folder.resolve("b")), having -> having.keepingStateIn(state))) {
            second.listing(customerLines(100));
            assertThat(second.caller
                            .get(TOKENS + "&custom_audience_ids=" + audience)
                            .body()
                            .path("data"))
                    .hasSize(100);
        }
    }

    private void customers(int count) {
        stage.listing(customerLines(count));
    }

    private static String customerLines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Seeds.line("'notification_messages_token':'c" + i + "','custom_audience_only':true,"
                        + "'notification_messages_reoptin':'ENABLED','topic_title':'News','country':'US',"
                        + "'email':' C" + i + "@Example.com','phone':'+1 650 555 " + (1000 + i) + "'"))
                .collect(Collectors.joining());
    }

    private static String rows(int from, int to, String by) {
        return IntStream.range(from, to)
                .mapToObj(i -> "['" + (by.equals("phone") ? "" : Digest.of("c" + i + "@example.com")) + "','"
                        + (by.equals("mail") ? "" : Digest.of("1650555" + (1000 + i))) + "']")
                .collect(Collectors.joining(","));
    }

    private static String create(Stage on) {
        return on.caller.postJson(Stage.ACCOUNT + "customaudiences", CREATION).id();
    }

    private Reply add(String audience, String rows) {
        return stage.caller.postJson("/" + audience + "/users", payload(rows));
    }

    private void remove(String audience, String rows) {
        var reply = stage.caller.call(stage.caller
                .request("/" + audience + "/users?access_token=t")
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(payload(rows).replace('\'', '"'))));
        assertThat(reply.status()).isEqualTo(200);
    }

    private static String payload(String rows) {
        return "{'payload':{'schema':['EMAIL','PHONE'],'data':[" + rows + "]}}";
    }

    private JsonNode listed(String audience) {
        return stage.caller.get(TOKENS + "&custom_audience_ids=" + audience).body();
    }
}
