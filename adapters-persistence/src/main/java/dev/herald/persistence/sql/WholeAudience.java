package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudiencePart;
import dev.herald.application.port.Recipient;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads those of an audience who are still to do. Rows are read in the order in which they lie: in that of the people, each is
 * a look-up somewhere else, which takes several times as long. The people of several tokens, who are few, are left for the
 * end; where they are too many to be remembered, all are read in the order of the people after all.
 */
final class WholeAudience {
    // With no campaign there is no delivery, and so everybody is still to do.
    private static final String ALL = RecipientRows.MEMBERS.formatted("false, false") + " WHERE m.audience = :audience";
    // Of one that was pruned, nobody is.
    private static final String OPEN = RecipientRows.RECIPIENTS + """
            WHERE m.audience = :audience
                AND coalesce((SELECT d.state %s), 'PLANNED') = 'PLANNED'
                AND NOT EXISTS (SELECT 1 FROM campaign p WHERE p.number = :campaign AND p.pruned_at IS NOT NULL)
            """.formatted(DeliveryRows.OF_MEMBER);
    private static final String AS_STORED = " AND m.subscription BETWEEN :first AND :last ORDER BY m.subscription";
    private static final String OF_THESE = " AND m.person ONE OF :persons ORDER BY m.person";
    private static final String BY_PERSON = " ORDER BY m.person";

    static final String EVERYBODY = ALL + AS_STORED;
    static final String EVERYBODY_OF_THESE = ALL + OF_THESE;
    static final String EVERYBODY_BY_PERSON = ALL + BY_PERSON;
    static final String STILL_TO_DO = OPEN + AS_STORED;
    static final String STILL_TO_DO_OF_THESE = OPEN + OF_THESE;
    static final String STILL_TO_DO_BY_PERSON = OPEN + BY_PERSON;
    static final String WITH_SEVERAL_TOKENS = """
            SELECT person FROM audience_member WHERE audience = :audience
            GROUP BY person HAVING count(*) > 1 LIMIT :limit
            """;

    static final String ENDS = """
            SELECT (SELECT min(subscription) FROM audience_member WHERE audience = :audience),
                (SELECT max(subscription) FROM audience_member WHERE audience = :audience)
            """;

    /** The numbers of the subscriptions in a part. */
    private record Span(long first, long last) {
        Span part(AudiencePart part) {
            return new Span(cut(part.number(), part.of()), cut(part.number() + 1, part.of()) - 1);
        }

        private long cut(int part, int of) {
            return first + (last - first + 1) * part / of;
        }
    }

    private final Handle handle;
    private final AudienceId audience;
    private final Option<Long> campaign;
    private final int limit;
    private final int mostRemembered;

    WholeAudience(Handle handle, AudienceId audience, Option<Long> campaign, int limit, int mostRemembered) {
        this.handle = handle;
        this.audience = audience;
        this.campaign = campaign;
        this.limit = limit;
        this.mostRemembered = mostRemembered;
    }

    /** Tells those in a part. People of several tokens are all in the first one. */
    void tell(AudiencePart part, Consumer<Seq<Recipient>> some) {
        var telling = new Telling(limit, some);
        var several = withSeveralTokens();
        var isFirst = part.number() == 0;
        if (several.size() <= mostRemembered) {
            read(asStored(part), one -> {
                if (!several.contains(one.person().value())) {
                    telling.add(one);
                }
            });
            if (isFirst) {
                read(of(several), telling::add);
            }
        } else if (isFirst) {
            read(query(EVERYBODY_BY_PERSON, STILL_TO_DO_BY_PERSON), telling::add);
        }
        telling.end();
    }

    private Query asStored(AudiencePart part) {
        var span = handle.createQuery(ENDS)
                .bind("audience", audience.value())
                .map((row, context) -> new Span(row.getLong(1), row.getLong(2)))
                .one()
                .part(part);
        return query(EVERYBODY, STILL_TO_DO).bind("first", span.first()).bind("last", span.last());
    }

    private Query of(Set<String> persons) {
        return query(EVERYBODY_OF_THESE, STILL_TO_DO_OF_THESE).bind("persons", Texts.of(persons));
    }

    private Set<String> withSeveralTokens() {
        return handle.createQuery(WITH_SEVERAL_TOKENS)
                .bind("audience", audience.value())
                .bind("limit", mostRemembered + 1)
                .mapTo(String.class)
                .set();
    }

    private Query query(String ofAll, String ofCampaign) {
        return campaign.map(number -> handle.createQuery(ofCampaign).bind("campaign", number))
                .getOrElse(() -> handle.createQuery(ofAll))
                .bind("audience", audience.value());
    }

    private void read(Query query, Consumer<Recipient> each) {
        query.setFetchSize(limit).map(new RecipientReader()).forEach(each);
    }

    /** Tells people as they come, and never cuts one. */
    private static final class Telling {
        private final int limit;
        private final Consumer<Seq<Recipient>> some;
        private WholePeople people = new WholePeople();

        Telling(int limit, Consumer<Seq<Recipient>> some) {
            this.limit = limit;
            this.some = some;
        }

        void add(Recipient next) {
            if (people.isFull(limit, next)) {
                end();
            }
            people.add(next);
        }

        void end() {
            if (!people.isEmpty()) {
                some.accept(people.all());
                people = new WholePeople();
            }
        }
    }
}
