package dev.herald.persistence.sql;

import dev.herald.persistence.forgetting.Mentions;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What the API told, searched for those who are to be forgotten. */
final class EventTexts {
    private static final String BODIES = "SELECT number, text FROM event_body ORDER BY number";
    private static final String LEFTOVERS = "SELECT number, text FROM event_leftover ORDER BY number";
    private static final String REPLACE = "UPDATE event_body SET text = :text WHERE number = :number";
    private static final String DELETE = "DELETE FROM event_leftover WHERE number ONE OF :numbers";
    private static final int READ_AT_ONCE = 50;

    private final Handle handle;

    EventTexts(Handle handle) {
        this.handle = handle;
    }

    /** Takes these out of bodies, for the sake of others in them, and deletes leftovers that hold one; how many texts. */
    int forget(Seq<String> mentions) {
        var bodies = mentioning(handle.createQuery(BODIES), mentions);
        bodies.forEach(body -> handle.createUpdate(REPLACE)
                .bind("number", body.getKey())
                .bind("text", mentions.foldLeft(body.getValue(), (text, told) -> text.replace(told, Mentions.NOBODY)))
                .execute());
        var leftovers = mentioning(handle.createQuery(LEFTOVERS), mentions);
        handle.createUpdate(DELETE)
                .bind(
                        "numbers",
                        Numbers.of(leftovers.stream().map(Map.Entry::getKey).toList()))
                .execute();
        return bodies.size() + leftovers.size();
    }

    /** A row is read when its turn comes: of what is not about them, little is in memory at once. */
    private static List<Map.Entry<Long, String>> mentioning(Query query, Seq<String> mentions) {
        var found = new ArrayList<Map.Entry<Long, String>>();
        query.setFetchSize(READ_AT_ONCE)
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(text -> {
                    if (mentions.exists(text.getValue()::contains)) {
                        found.add(text);
                    }
                });
        return found;
    }
}
