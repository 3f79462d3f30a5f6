package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * A change to what the sandbox knows of the sender, as {@code POST /sandbox/state} takes it.
 *
 * @param parties the changed fields of {@code app}, {@code business}, {@code ad_account} and {@code page}, each with
 *     the {@code id} of the one it is about
 */
record SenderPatch(ObjectNode parties) {

    /** The patch, or everything in it that does not fit the sender. */
    static Validation<Seq<Violation>, SenderPatch> of(ObjectNode posted, Sender sender) {
        return SenderFields.patched(sender, posted).map(fits -> new SenderPatch(withIds(posted, sender)));
    }

    /** A patch from the journal. */
    static SenderPatch of(JsonNode recorded) {
        return new SenderPatch(recorded.deepCopy());
    }

    /** The ad account of which the patch tells this field anew; none if it does not. */
    Option<AdAccountId> accountIfItTells(String field) {
        return Json.member(parties, SenderFields.AD_ACCOUNT)
                .filter(account -> account.has(field))
                .map(account -> new AdAccountId(account.path(SenderFields.ID).asText()));
    }

    private static ObjectNode withIds(ObjectNode posted, Sender sender) {
        var whole = posted.deepCopy();
        whole.properties()
                .forEach(party -> ((ObjectNode) party.getValue())
                        .put(SenderFields.ID, SenderFields.idOf(sender, party.getKey())));
        return whole;
    }
}
