package dev.herald.persistence.sql;

import dev.herald.application.port.Actor;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.NotYet;
import dev.herald.domain.subscription.Subscription;
import dev.herald.persistence.delivery.DeliveryRow;
import dev.herald.persistence.forgetting.Erasure;
import dev.herald.persistence.forgetting.Pseudonyms;
import dev.herald.persistence.sql.SubscriptionRows.Numbered;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Erases somebody from all tables, in a transaction. */
final class Erasing {
    private static final String UNLIST = """
            DELETE FROM custom_audience_member WHERE custom_audience IN (SELECT number FROM custom_audience)
                AND subscription IN (SELECT s.number FROM subscription s WHERE s.token ONE OF :tokens)
            """;
    private static final String DELETE = "DELETE FROM subscription WHERE token ONE OF :tokens";

    private final Handle handle;
    private final Erasure erasure;
    private final DeliveryRows deliveries;
    private final Memberships memberships;
    private final EventTexts texts;

    Erasing(Handle handle, Erasure erasure) {
        this.handle = handle;
        this.erasure = erasure;
        this.deliveries = new DeliveryRows(handle);
        this.memberships = new Memberships(handle);
        this.texts = new EventTexts(handle);
    }

    /** What was erased; nothing at all if somebody else is meant by now; or why not yet. */
    Either<NotYet, Option<Forgotten>> erase(Tombstones tombstones, Instant now, Actor who) {
        var campaigns = campaigns();
        campaigns.forEach(campaign -> Dialect.of(handle).awaitTurn(handle, campaign));
        Dialect.of(handle).awaitTurnToMerge(handle);
        memberships.awaitPlans(memberships.of(erasure));
        if (!campaigns.containsAll(campaigns()) || isOutdated()) {
            return Either.right(Option.none());
        }
        var open = open(campaigns, now);
        return open.isDefined() ? Either.left(open.get()) : Either.right(Option.some(eraseAll(tombstones, now, who)));
    }

    /** Those in which there is anything of them, in the order in which whoever wants several waits for them. */
    private Seq<Long> campaigns() {
        return memberships
                .campaigns(memberships.of(erasure))
                .appendAll(rows().map(row -> row.id().campaign()))
                .distinct()
                .sorted();
    }

    /** Whether the tokens belong to somebody else than was thought. */
    private boolean isOutdated() {
        return new SubscriptionRows(handle)
                .find(erasure.tokens())
                .values()
                .map(Numbered::subscription)
                .exists(known -> !Erasure.personOf(known).equals(erasure.person()));
    }

    private Seq<DeliveryRow> rows() {
        var keys = erasure.keys().addAll(memberships.of(erasure).map(Memberships.Membership::person));
        return deliveries.ofPersons(keys).filter(row -> erasure.isAbout(row.id()));
    }

    private Option<NotYet> open(Seq<Long> campaigns, Instant now) {
        return campaigns
                .flatMap(campaign -> workedOn(campaign, now))
                .headOption()
                .orElse(() -> rows().find(row -> row.state().isOpen()).map(this::inDoubt));
    }

    private Option<NotYet> workedOn(long campaign, Instant now) {
        new WorkRanges(handle, campaign).voidRunOutLeases(now);
        var ranges = new RangeEnds(handle, campaign);
        return memberships
                .of(erasure)
                .map(Memberships.Membership::person)
                .appendAll(erasure.keys())
                .flatMap(ranges::leasedUntil)
                .headOption()
                .map(until -> notYet(campaign, NotYet.Why.WORKED_ON, until));
    }

    private NotYet inDoubt(DeliveryRow row) {
        var attemptedAt = row.booking().get().attemptedAt();
        return notYet(row.id().campaign(), NotYet.Why.IN_DOUBT, attemptedAt.plus(Subscription.MINIMUM_DELAY));
    }

    private NotYet notYet(long campaign, NotYet.Why why, Instant until) {
        return new NotYet(
                SqlCampaigns.find(handle, campaign).map(CampaignRecord::key).get(), why, until);
    }

    private Forgotten eraseAll(Tombstones tombstones, Instant now, Actor who) {
        var pseudonyms = new Pseudonyms();
        var rows = rows();
        rows.forEach(row -> deliveries.forget(row, row.forgotten(pseudonyms.of(row.id()))));
        var members = memberships.of(erasure);
        memberships.remove(members);
        memberships.shrinkRanges(members);
        memberships.renameAudiences(erasure);
        handle.createUpdate(UNLIST).bind("tokens", Texts.of(erasure.tokens())).execute();
        var subscriptions = handle.createUpdate(DELETE)
                .bind("tokens", Texts.of(erasure.tokens()))
                .execute();
        var forgotten = new Forgotten(
                subscriptions,
                members.size(),
                rows.size(),
                texts.forget(erasure.mentions()),
                tombstones.put(erasure, now));
        SqlAudit.record(handle, forgotten.entry(now, who));
        return forgotten;
    }
}
