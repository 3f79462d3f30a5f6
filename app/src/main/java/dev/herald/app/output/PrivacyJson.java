package dev.herald.app.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.AccessTokens.Kept;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Forgotten;
import dev.herald.application.secret.RotateKey.Rotated;
import dev.herald.http.json.PrivacyForm;
import io.vavr.collection.Seq;

/** What programs read of what is kept of people and secrets: one JSON object each. */
public final class PrivacyJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String API = "api";
    private static final String SENDER = "sender";
    private static final String NAME = "name";

    private PrivacyJson() {}

    /** That a token is kept. */
    public static String tokenSet(AccessTokenName name, boolean replaced) {
        return token(name).put("replaced", replaced).toString();
    }

    /** That a token is kept no more. */
    public static String tokenRemoved(AccessTokenName name) {
        return token(name).put("removed", true).toString();
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode token(AccessTokenName name) {
        return MAPPER.createObjectNode()
                .put(NAME, name.kind().word())
                .put(SENDER, name.sender())
                .put(API, name.apiBase());
    }

    /** Which tokens are kept. */
    public static String tokens(Seq<Kept> kept) {
        var json = MAPPER.createObjectNode();
        var tokens = json.putArray("tokens");
        kept.forEach(
                one -> tokens.add(token(one.name()).put("since", one.since().toString())));
        return json.toString();
    }

    /** What came of a rotation. */
    public static String rotated(Rotated rotated) {
        var json = MAPPER.createObjectNode()
                .put("from", rotated.rotation().from())
                .put("to", rotated.rotation().to())
                .put("resealed", rotated.resealed().size());
        var unreadable = json.putArray("unreadable");
        rotated.unreadable().forEach(name -> unreadable.add(token(name)));
        return json.toString();
    }

    /** What was erased. */
    public static String forgotten(Forgotten forgotten) {
        var json = PrivacyForm.forgotten(forgotten);
        PrivacySentences.NOT_OURS.forEach(json.putArray("not_erased")::add);
        return json.toString();
    }

    /** Who did what, newest first. */
    public static String audit(Seq<AuditEntry> entries) {
        var json = MAPPER.createObjectNode();
        var array = json.putArray("entries");
        entries.map(PrivacyForm::entry).forEach(array::add);
        return json.toString();
    }
}
