package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.HashMap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All 76 codes from one sandbox: those that its state decides by bringing that state about, as at Meta, the rest by faults.
 */
final class EveryCodeTest {
    private static final Duration WARM_UP = Duration.ofHours(1);

    /** What no state decides, since only Meta knows: the codes that are not foreseen, and other names of states. */
    private static final String ONLY_BY_FAULT =
            "2300008,2300015,2300017,2300018,2300027,2300028,2300036,2300040,2300041,"
                    + "2300055,2300057,2300059,2300060,2300061,2300062,2300063,2300068,2300069";

    private static final String LINK = "{'type':'web_url','title':'t','url':'https://a.example'}";

    @TempDir(factory = InTarget.class)
    Path folder;

    private Stage stage;
    private FullForm full;
    private final TreeSet<Integer> seen = new TreeSet<>();
    private int people;

    @BeforeEach
    void open() {
        stage = new Stage(folder, settings -> settings.warmingUpFor(WARM_UP));
        full = new FullForm(stage);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void everyCodeIsReached() {
        ofSenders();
        ofCreations();
        ofCampaigns();
        ofContent();
        ofRecipients();
        ofLimits();
        for (var code : ONLY_BY_FAULT.split(",", -1)) {
            stage.caller.postJson("/sandbox/faults", "{'fault':'error','calls':1,'code':" + code + "}");
            expect(Integer.parseInt(code), send("1", someone()));
        }

        var coverage = stage.caller.get("/sandbox/coverage").body();
        assertThat(coverage.path("missing")).isEmpty();
        assertThat(coverage.path("reached").asInt()).isEqualTo(76);
        assertThat(seen).hasSize(ErrorCode.values().length);
    }

    private void expect(int code, Reply reply) {
        assertThat(reply.code()).as(reply.body().toString()).isEqualTo(code);
        seen.add(code);
    }

    private void ofSenders() {
        var message = ready();
        expectOfState(2300011, message, "'ad_account':{'payment_method':%s}", "false", "true");
        expectOfState(2300013, message, "'business':{'terms_signed':%s}", "false", "true");
        expectOfState(2300019, message, "'app':{'terms_signed':%s}", "false", "true");
        expectOfState(2300030, message, "'ad_account':{'country':'%s'}", "FR", "US");
        expectOfState(2300031, message, "'page':{'country':'%s'}", "FR", "US");
        expectOfState(2300039, message, "'page':{'permission':%s}", "false", "true");
        expectOfState(2300056, message, "'ad_account':{'amount_spent':'5','spend_cap':%s}", "'5'", "null");
        expectOfState(2300058, message, "'ad_account':{'prepaid_balance':%s}", "'0'", "null");
        expectOfState(2300066, message, "'page':{'terms_signed':%s}", "false", "true");
        expectOfState(2300067, message, "'ad_account':{'terms_signed':%s}", "false", "true");
    }

    private void expectOfState(int code, String message, String patch, String wrong, String right) {
        state(patch.formatted(wrong));
        expect(code, send(message, someone()));
        state(patch.formatted(right));
    }

    private void state(String patch) {
        assertThat(stage.state("{" + patch + "}").code()).isZero();
    }

    private void ofCreations() {
        var made = full.paused();
        var other = full.set(full.campaign("").id(), "").id();
        expect(2300007, stage.create("'name':'Sale','page_id':'140984918491243'"));
        stage.sandbox.seed(Seeds.sender(), new PriceBook(Seeds.usd("0.03"), HashMap.empty()));
        expect(2300016, stage.create("'name':'Sale','page_id':'140984918491243','daily_budget':100,'bid_amount':2"));
        stage.sandbox.seed(Seeds.sender(), Seeds.PRICES);
        expect(2300020, full.set(made.campaign(), "'pacing_type':['standard']"));
        expect(2300064, full.ad(other, made.creative()));
        expect(2300065, stage.create("'name':'Sale','daily_budget':100"));
        expect(2300070, full.set(made.campaign(), "'targeting':{'publisher_platforms':['facebook']}"));
        expect(2300076, full.campaign("'name':''"));
    }

    private void ofCampaigns() {
        expect(2300012, send(stage.campaign(), someone()));
        expect(2300001, send("1", someone()));
        var message = ready();
        expect(2300000, sendWithout(message, above(message, "campaign")));
        expect(2300002, sendWithout(message, above(message, "adset")));
        expect(2300003, sendWithout(message, message));
        expect(2300006, send(ready("'is_direct_send_campaign':false"), someone()));
        expect(2300009, send(ready("'is_message_campaign':false"), someone()));
        stage.sandbox.seed(Seeds.sender("55"), Seeds.PRICES);
        expect(2300014, stage.caller.postJson("/v24.0/act_55/messages", Stage.body(message, someone(), Stage.MESSAGE)));
        var later = stage.campaign(
                "'lifetime_budget':100,'start_time':'" + stage.clock.instant().plus(WARM_UP.multipliedBy(3)) + "'");
        stage.clock.goOn(WARM_UP);
        expect(2300033, send(later, someone()));
        expect(2300053, send(ready(stage.campaign("'lifetime_budget':1"), WARM_UP), someone()));
        expect(2300054, send(ready(stage.campaign("'daily_budget':1"), WARM_UP), personIn("BR")));
    }

    private Reply sendWithout(String message, String paused) {
        stage.caller.postJson("/" + paused, "{'status':'PAUSED'}");
        var reply = send(message, someone());
        stage.caller.postJson("/" + paused, "{'status':'ACTIVE'}");
        return reply;
    }

    private String above(String message, String kind) {
        return stage.caller
                .get("/" + message + "?fields=" + kind + "%7Bid%7D")
                .body()
                .at("/" + kind + "/id")
                .asText();
    }

    private String ready() {
        return ready(stage.campaign(), WARM_UP);
    }

    private String ready(String ofCampaign) {
        return ready(full.active(ofCampaign, "").ad(), WARM_UP);
    }

    private String ready(String message, Duration warmUp) {
        stage.clock.goOn(warmUp);
        return message;
    }

    private void ofContent() {
        var message = ready();
        expect(2300010, send(message, "{}", someone()));
        expect(2300021, send(message, element("'media_type':'video'"), someone()));
        expect(2300022, send(message, element("'media_type':'image'"), someone()));
        expect(2300023, send(message, element("'buttons':[{'type':'wave','title':'t'}]"), someone()));
        expect(2300024, send(message, element("'buttons':[{'type':'web_url','title':'t','url':''}]"), someone()));
        expect(2300025, send(message, element("'buttons':[{'type':'web_url','url':'https://a.example'}]"), someone()));
        expect(
                2300026,
                send(message, element("'buttons':[" + String.join(",", LINK, LINK, LINK, LINK) + "]"), someone()));
        expect(2300038, send(message, "{'text':'Hi {{nickname}}'}", someone()));
        expect(2300046, send(message, element("'image_urls':[{'url':'https://a.example'}]},{'title':'b'"), someone()));
        expect(
                2300047,
                send(
                        message,
                        element("'image_url':'https://a.example','image_urls':[{'url':'https://a.example'}]"),
                        someone()));
        expect(2300048, send(message, element("'image_urls':[" + hero() + "," + hero() + "]"), someone()));
        expect(2300071, send(message, "{'text':'Hi {{ first_name }}'}", someone()));
        expect(2300072, send(message, coupon(), someone()));
        expect(2300073, send(message, "{'text':'a" + "\\n".repeat(11) + "b'}", someone()));
        expect(2300074, send(message, element("'subtitle':'b'"), someone()));
        expect(
                2300075,
                send(
                        message,
                        element("'buttons':[{'type':'postback','title':'t','payload':'p'}," + LINK + "]"),
                        someone()));
        expect(2300077, send(message, element("'image_url':'nowhere'"), someone()));
    }

    private static String element(String parts) {
        return "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'a'," + parts
                + "}]}}}";
    }

    private static String hero() {
        return "{'url':'https://a.example','is_hero_image':true}";
    }

    private static String coupon() {
        return "{'attachment':{'type':'template','payload':{'template_type':'coupon','title':'a','coupon_code':'b',"
                + "'coupon_url':'https://a.example','expire_time':'2026-06-01 00:00:00'}}}";
    }

    private void ofRecipients() {
        var message = ready();
        var talked = stage.clock.instant().minusSeconds(3600).getEpochSecond();
        expect(2300004, send(message, "nobody"));
        expect(2300005, send(message, person("'page_id':'999'")));
        expect(2300032, send(message, personIn("AU")));
        expect(2300034, send(message, person("'notification_messages_status':'STOP_NOTIFICATIONS'")));
        var twice = someone();
        send(message, twice);
        expect(2300035, send(message, twice));
        expect(2300037, send(message, person("'token_expiry_timestamp':1577836800")));
        expect(2300042, send(message, person("'marketing_messages_week':3,'organic_threads_week':14")));
        expect(2300043, send(message, person("'marketing_messages_day':3,'organic_threads_day':7")));
        expect(2300044, send(message, person("'organic_threads_since_marketing':0,'last_talk_at':" + talked)));
        expect(2300052, send(message, person("'available':false")));
    }

    private void ofLimits() {
        var message = ready();
        limits("'sends_per_minute':1,'campaigns_per_hour':1,'token_queries_per_hour':1");
        send(message, someone());
        expect(2300078, send(message, someone()));
        stage.campaign();
        expect(2300079, stage.create("'name':'Sale','page_id':'140984918491243','daily_budget':100"));
        stage.caller.get("/140984918491243/notification_message_tokens");
        expect(2300080, stage.caller.get("/140984918491243/notification_message_tokens"));
        limits("");
    }

    private void limits(String limits) {
        JsonNode set =
                stage.caller.postJson("/sandbox/limits", "{" + limits + "}").body();
        assertThat(set.has("error")).isFalse();
    }

    private String someone() {
        return person("'country':'US'");
    }

    private String personIn(String country) {
        return person("'country':'" + country + "'");
    }

    private String person(String fields) {
        people++;
        stage.person("'notification_messages_token':'q" + people + "','recipient_id':'9" + people + "'," + fields);
        return "q" + people;
    }

    private Reply send(String message, String token) {
        return stage.send(message, token);
    }

    private Reply send(String message, String content, String token) {
        return stage.send(message, token, content);
    }
}
