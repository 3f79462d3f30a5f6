package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.Sender;
import java.util.HashMap;
import java.util.Map;

/**
 * All that was stated of senders after they were seeded. Kept by party, the latest word on each field winning, so that
 * it holds whichever comes first, seed or statement. As large as the number of parties ever stated about.
 */
final class StatedFacts {
    private final Map<String, ObjectNode> byParty = new HashMap<>();

    void add(SenderPatch patch) {
        patch.parties()
                .properties()
                .forEach(party -> byParty.computeIfAbsent(
                                key(
                                        party.getKey(),
                                        party.getValue().path(SenderFields.ID).asText()),
                                unseen -> Json.object())
                        .setAll((ObjectNode) party.getValue()));
    }

    /** The sender as it was seeded, with what was stated of its parties. */
    Sender over(Sender seeded) {
        var patch = Json.object();
        for (var party : SenderFields.PARTIES) {
            var stated = byParty.get(key(party, SenderFields.idOf(seeded, party)));
            if (stated != null) {
                patch.set(party, stated);
            }
        }
        return SenderFields.patched(seeded, patch)
                .toEither()
                .getOrElseThrow(found -> new IllegalStateException("stated facts do not fit: " + found));
    }

    private static String key(String party, String id) {
        return party + "/" + id;
    }
}
