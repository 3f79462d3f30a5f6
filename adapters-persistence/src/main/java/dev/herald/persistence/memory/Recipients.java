package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudiencePart;
import dev.herald.application.port.Recipient;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.delivery.DeliveryRow;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;

/** Who is to be judged. */
final class Recipients {
    private final People people;
    private final Deliveries deliveries;

    Recipients(People people, Deliveries deliveries) {
        this.people = people;
        this.deliveries = deliveries;
    }

    Seq<Recipient> toBeJudged(long campaign, PersonKey first, PersonKey last, Instant now) {
        var work = deliveries.of(campaign);
        var members = work.audience().map(audience -> people.audience(audience).between(first, last));
        return Vector.ofAll(members)
                .flatMap(Map::entrySet)
                .flatMap(person -> Vector.ofAll(person.getValue())
                        .filter(token -> work.find(person.getKey(), token).forAll(row -> row.isDue(now)))
                        .map(token -> recipient(Option.some(campaign), person.getKey(), token)));
    }

    /** Some people each, never cutting one. */
    Seq<Seq<Recipient>> stillToDo(AudienceId audience, Option<Long> campaign, AudiencePart part, int limit) {
        Vector<Seq<Recipient>> all = Vector.empty();
        Vector<Recipient> some = Vector.empty();
        var place = 0;
        for (var person : people.audience(audience).all().entrySet()) {
            some = place % part.of() == part.number() ? some.appendAll(stillToDo(campaign, person)) : some;
            if (some.size() >= limit) {
                all = all.append(some);
                some = Vector.empty();
            }
            place++;
        }
        return some.isEmpty() ? all : all.append(some);
    }

    Seq<Recipient> tokensOfPerson(AudienceId audience, Option<Long> campaign, SubscriptionToken token) {
        return Vector.ofAll(people.audience(audience).all().entrySet())
                .filter(person -> person.getValue().contains(token))
                .flatMap(person -> Vector.ofAll(person.getValue())
                        .map(ofPerson -> recipient(campaign, person.getKey(), ofPerson)));
    }

    private Vector<Recipient> stillToDo(
            Option<Long> campaign, Map.Entry<PersonKey, NavigableSet<SubscriptionToken>> person) {
        return Vector.ofAll(person.getValue())
                .filter(token -> !row(campaign, person.getKey(), token).exists(DeliveryRow::isJudged))
                .map(token -> recipient(campaign, person.getKey(), token));
    }

    private Option<DeliveryRow> row(Option<Long> campaign, PersonKey person, SubscriptionToken token) {
        return campaign.flatMap(number -> deliveries.of(number).find(person, token));
    }

    private Recipient recipient(Option<Long> campaign, PersonKey person, SubscriptionToken token) {
        return new Recipient(
                people.known(token),
                person,
                deliveries.claimedUntil(token),
                campaign.exists(
                        number -> deliveries.of(number).personHasMessage(new DeliveryId(number, token, person))),
                row(campaign, person, token).exists(DeliveryRow::repeated));
    }
}
