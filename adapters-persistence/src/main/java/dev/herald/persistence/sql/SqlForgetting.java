package dev.herald.persistence.sql;

import dev.herald.application.port.Actor;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.Marking;
import dev.herald.application.port.NotYet;
import dev.herald.application.port.StoreBroken;
import dev.herald.application.port.Whom;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.forgetting.Erasure;
import dev.herald.persistence.sql.SubscriptionRows.Numbered;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

final class SqlForgetting implements Forgetting {
    // Reads all subscribers of the page: an index by person would cost every import more than this costs whoever
    // forgets.
    static final String OF_PERSON = "SELECT token FROM subscription WHERE page = :page AND person = :person";

    private final Database database;
    private final Marking marking;

    SqlForgetting(Database database, Marking marking) {
        this.database = database;
        this.marking = marking;
    }

    /**
     * Who it is is looked up before the transaction that erases, so that nobody waits for that. What became known of them
     * meanwhile is erased by another one, of which there is hardly ever any: from the first on there are tombstones.
     */
    @Override
    public Either<NotYet, Forgotten> forget(Whom whom, Instant now, Actor who) {
        return forget(whom, find(whom), now, who).map(forgotten -> forgotten.leaving(leftInFiles()));
    }

    /** What is erased is erased, whatever becomes of this. */
    private Option<String> leftInFiles() {
        try {
            return database.scrub();
        } catch (StoreBroken broken) {
            return Option.some(broken.what());
        }
    }

    private Either<NotYet, Forgotten> forget(Whom whom, Erasure erasure, Instant now, Actor who) {
        var erased =
                database.write(handle -> new Erasing(handle, erasure).erase(new Tombstones(handle, marking), now, who));
        return erased.flatMap(done -> done.isEmpty()
                ? forget(whom, find(whom), now, who)
                : more(erasure)
                        .map(rest -> forget(whom, rest, now, who).map(done.get()::plus))
                        .getOrElse(() -> Either.right(done.get())));
    }

    private Erasure find(Whom whom) {
        return database.read(handle -> switch (whom) {
            case Whom.OnPage onPage -> find(handle, Option.some(onPage), HashSet.empty());
            case Whom.OfToken(var token) ->
                find(
                        handle,
                        new SubscriptionRows(handle)
                                .find(List.of(token))
                                .get(token)
                                .map(Numbered::subscription)
                                .flatMap(Erasure::personOf),
                        HashSet.of(token));
        });
    }

    private static Erasure find(Handle handle, Option<Whom.OnPage> person, Set<SubscriptionToken> named) {
        return new Erasure(
                person,
                named.addAll(person.toList()
                        .flatMap(known -> handle.createQuery(OF_PERSON)
                                .bind("page", known.page().value())
                                .bind("person", known.person().value())
                                .map((row, context) -> new SubscriptionToken(row.getString(1)))
                                .list())));
    }

    /** What is known of somebody now; none if nothing is. */
    private Option<Erasure> more(Erasure erasure) {
        return database.read(handle -> {
            var found = find(handle, erasure.person(), HashSet.empty()).tokens();
            var known = new SubscriptionRows(handle).find(erasure.tokens()).keySet();
            return Option.when(
                    !found.isEmpty() || !known.isEmpty(),
                    () -> new Erasure(erasure.person(), erasure.tokens().addAll(found)));
        });
    }

    @Override
    public Seq<SubscriptionToken> forgotten(Seq<SubscriptionToken> tokens) {
        return database.read(handle -> Tombstones.keyId(handle)
                .map(id -> new Tombstones(handle, marking).among(tokens, id))
                .getOrElse(List.empty()));
    }

    @Override
    public Option<String> keyId() {
        return database.read(Tombstones::keyId);
    }
}
