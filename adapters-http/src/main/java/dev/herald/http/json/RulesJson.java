package dev.herald.http.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.eligibility.Explanation.Explained;
import dev.herald.domain.eligibility.Finding;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;

/** What rules find, as programs read it. */
public final class RulesJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private RulesJson() {}

    /** What every rule makes of one person. */
    public static ObjectNode explanation(SubscriptionToken token, Explanation explanation) {
        var json = MAPPER.createObjectNode()
                .put("token", token.value())
                .put("verdict", explanation.isRefused() ? "REFUSED" : "CLEARED");
        var rules = json.putArray("rules");
        findings(rules, "sender", explanation.sender());
        findings(rules, "draft", explanation.draft());
        findings(rules, "campaign", explanation.campaign());
        findings(rules, "recipient", explanation.recipient());
        return json;
    }

    /** Adds a line for each rule. */
    static void findings(ArrayNode rules, String about, Seq<Explained> explained) {
        explained.forEach(one -> {
            var reason = one.rule().reason();
            var rule = rules.addObject()
                    .put("about", about)
                    .put("reason", reason.key())
                    .put("name", reason.name());
            switch (one.finding()) {
                case Finding.Passes passes -> rule.put("finding", "passes");
                case Finding.Unknown(String what) ->
                    rule.put("finding", "unknown").put("not_known", what);
                case Finding.Denies(Denial denial) ->
                    rule.put("finding", "denied")
                            .put("what_to_do", reason.remedy().words())
                            .put(
                                    "passes_from",
                                    denial.passesFrom().map(Object::toString).getOrNull());
            }
        });
    }
}
