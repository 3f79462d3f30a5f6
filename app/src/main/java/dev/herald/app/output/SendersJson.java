package dev.herald.app.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.SenderCheck;
import dev.herald.application.port.SenderName;
import dev.herald.domain.account.Sender;
import dev.herald.http.words.TokenWords;

/** What programs read of the senders that are kept: one JSON object each, and never a token. */
public final class SendersJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SendersJson() {}

    /** That a sender is kept. */
    public static String added(SenderName name, Sender sender, boolean replaced) {
        return sender(name, sender).put("replaced", replaced).toString();
    }

    /** That a sender is kept no more. */
    public static String removed(SenderName name) {
        return MAPPER.createObjectNode()
                .put("name", name.value())
                .put("removed", true)
                .toString();
    }

    private static ObjectNode sender(SenderName name, Sender sender) {
        var account = sender.adAccount();
        return MAPPER.createObjectNode()
                .put("name", name.value())
                .put("app", sender.app().id())
                .put("business", sender.business().id())
                .put("ad_account", account.id().value())
                .put("currency", account.currency().getCurrencyCode())
                .put("timezone", account.timeZone().getId())
                .put("page", sender.page().id().value());
    }

    /** All of them; null is what was never checked, or not told. */
    public static String list(SendersTable table) {
        var json = MAPPER.createObjectNode().put("api", table.api());
        var senders = json.putArray("senders");
        table.rows().forEach(row -> {
            var known = row.known();
            var one = sender(known.name(), known.sender())
                    .put("since", known.since().toString());
            var tokens = one.putArray("tokens");
            row.tokens()
                    .forEach(kept -> tokens.addObject()
                            .put("name", kept.name().kind().word())
                            .put("since", kept.since().toString()));
            one.set(
                    "check",
                    known.check()
                            .<com.fasterxml.jackson.databind.JsonNode>map(check -> check(check, table))
                            .getOrElse(MAPPER::nullNode));
            senders.add(one);
        });
        return json.toString();
    }

    private static ObjectNode check(SenderCheck check, SendersTable table) {
        var json = MAPPER.createObjectNode()
                .put("at", check.at().toString())
                .put("api", check.apiBase())
                .put("in_order", check.inOrder());
        check.permissions()
                .peek(names -> names.forEach(json.putArray("permissions")::add))
                .onEmpty(() -> json.putNull("permissions"));
        var tokens = json.putArray("tokens");
        check.tokens()
                .forEach((kind, facts) -> tokens.addObject()
                        .put("name", kind.word())
                        .put("valid", facts.valid())
                        .put(
                                "expires_at",
                                facts.expiresAt().map(Object::toString).getOrNull())
                        .put(
                                "ending",
                                TokenWords.ending(kind, facts, table.now()).isDefined()));
        return json;
    }
}
