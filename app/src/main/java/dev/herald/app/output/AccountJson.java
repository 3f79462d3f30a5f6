package dev.herald.app.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.app.ImportedAudience;
import dev.herald.app.RunRefused;
import dev.herald.application.account.AccountCheck;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.json.CampaignJson;
import dev.herald.http.json.RulesJson;
import dev.herald.http.json.SenderJson;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** What programs read: one JSON object each. Money is an exact decimal string, times are ISO 8601 in UTC. */
public final class AccountJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private AccountJson() {}

    /** What a run says that was one of several nodes, and sent its part of the messages. */
    public static String run(CampaignAccount account, Duration took, String node, long sent) {
        var json = account(account, took);
        json.putObject("node").put("name", node).put("sent", sent);
        return json.toString();
    }

    /** What a run or a report says. */
    public static String run(CampaignAccount account, Duration took) {
        return account(account, took).toString();
    }

    private static ObjectNode account(CampaignAccount account, Duration took) {
        return CampaignJson.account(account).put("duration_ms", took.toMillis());
    }

    /** What a preflight says. */
    public static String preflight(CampaignAccount account) {
        return CampaignJson.preflight(account).toString();
    }

    /**
     * What stands in the way of those who send.
     *
     * @param sandbox whether nobody but the built-in sandbox was asked
     */
    public static String accounts(AccountCheck check, boolean sandbox) {
        return SenderJson.check(check).put("built_in_sandbox", sandbox).toString();
    }

    /** What a reading of the page's list found. */
    public static String sync(SyncMark mark) {
        var json = MAPPER.createObjectNode()
                .put("page", mark.page().value())
                .put("subscriptions", mark.seen())
                .put("unreadable", mark.unreadable());
        mark.list().customAudience().forEach(from -> json.put("custom_audience", from.value()));
        return json.toString();
    }

    /** What every rule makes of one person. */
    public static String explanation(SubscriptionToken token, Explanation explanation) {
        return RulesJson.explanation(token, explanation).toString();
    }

    /** What an import says. */
    public static String imported(ImportedAudience imported) {
        var json = MAPPER.createObjectNode().put("imported_before", imported.before());
        CampaignJson.audience(json, imported.audience());
        json.put("rejects", imported.rejects().map(Path::toString).getOrNull());
        return json.toString();
    }

    /** How many records a file was written with. */
    public static String exported(String kind, long count, Path file) {
        return MAPPER.createObjectNode()
                .put("exported", kind)
                .put("records", count)
                .put("file", file.toString())
                .toString();
    }

    /** Where {@code serve} answers, and what opens the console if nobody chose that. */
    public static String serving(URI console, Option<String> password, Option<URI> webhooks) {
        var json = MAPPER.createObjectNode().put("console_at", console.toString());
        password.forEach(text -> json.put("password", text));
        webhooks.forEach(url -> json.put("receiving_at", url.toString()));
        return json.toString();
    }

    /** Why nothing was done. */
    public static String refusal(String status, Seq<String> sentences) {
        var json = MAPPER.createObjectNode().put("status", status);
        sentences.forEach(json.putArray("errors")::add);
        return json.toString();
    }

    /** What a run would cost that nobody has agreed to. */
    public static String unconfirmed(RunRefused.Unconfirmed unconfirmed) {
        var json = MAPPER.createObjectNode()
                .put("status", "UNCONFIRMED")
                .put("most_it_can_cost", unconfirmed.most().toDecimal());
        var rest = CampaignJson.common(unconfirmed.account());
        rest.remove("status");
        rest.properties().forEach(entry -> json.set(entry.getKey(), entry.getValue()));
        return json.toString();
    }
}
