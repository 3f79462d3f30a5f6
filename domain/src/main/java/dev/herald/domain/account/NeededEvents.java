package dev.herald.domain.account;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * What a page tells an app that asked for it, by Meta's names of the fields (webhooks page, mid-2026). What was not asked
 * for never arrives, and can't be asked for afterwards.
 */
public final class NeededEvents {

    /** Every field that Herald makes something of, with what is missed without it. */
    public static final Map<String, String> BY_FIELD = LinkedHashMap.of(
            "messaging_optins", "who opts in or out",
            "marketing_message_echoes", "which messages in doubt were sent after all",
            "marketing_message_deliveries", "which messages arrived, and so cost money",
            "marketing_message_reads", "which messages were read",
            "marketing_message_clicks", "which messages were clicked",
            "marketing_message_delivery_failed", "which messages failed, and so cost nothing");

    private NeededEvents() {}

    /** The needed fields that are not subscribed to. */
    public static Seq<String> missing(Set<String> subscribed) {
        return BY_FIELD.keySet().filter(field -> !subscribed.contains(field)).toList();
    }
}
