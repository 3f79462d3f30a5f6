package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import dev.herald.persistence.sql.Merging.Merged;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.jdbi.v3.core.Handle;

/** Who is in an audience, as rows. */
final class Members {
    static final String THERE = """
            SELECT subscription, person FROM audience_member
            WHERE audience = :audience AND subscription ONE OF :subscriptions
            """;

    /** One of them, and who they are to the campaign. */
    private record Member(long audience, long subscription, PersonKey person) {}

    private static final Table<Member> TABLE = Table.<Member>named("audience_member")
            .keyNumber("audience", Member::audience)
            .keyNumber("subscription", Member::subscription)
            .value("person", row -> row.person().value());

    private final Handle handle;
    private final long audience;

    Members(Handle handle, AudienceId audience) {
        this.handle = handle;
        this.audience = audience.value();
    }

    /** Puts those that were just merged into the audience; how many were not in it before. */
    long put(Merged merged) {
        var there = there(merged.known().map(change -> change.before().number()));
        var known = merged.known().map(change -> member(change.before().number(), change.now()));
        var fresh = known.reject(member -> there.containsKey(member.subscription()))
                .appendAll(merged.added().map(one -> member(one.number(), one.subscription())));
        TABLE.insert(handle, fresh);
        TABLE.update(
                handle,
                known.filter(
                        member -> there.get(member.subscription()).exists(person -> !person.equals(member.person()))));
        return fresh.size();
    }

    private Member member(long number, Subscription subscription) {
        return new Member(audience, number, subscription.personKey());
    }

    private Map<Long, PersonKey> there(Seq<Long> subscriptions) {
        return subscriptions.isEmpty()
                ? HashMap.empty()
                : HashMap.ofEntries(handle.createQuery(THERE)
                        .bind("audience", audience)
                        .bind("subscriptions", Numbers.of(subscriptions))
                        .map((row, context) -> Tuple.of(row.getLong(1), new PersonKey(row.getString(2))))
                        .list());
    }
}
