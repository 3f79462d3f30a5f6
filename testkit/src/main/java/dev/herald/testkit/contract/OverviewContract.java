package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.keys;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Course;
import dev.herald.application.port.DeliveryEntry;
import dev.herald.application.port.DeliveryState;
import dev.herald.application.port.Whom;
import dev.herald.domain.budget.Money;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who looks on is told: which campaigns there are, how one went, what is in doubt, who got what. */
public abstract class OverviewContract extends LedgerContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 100})
    void pageByPageEveryCampaignIsToldTheNewestFirst(int pageSize) {
        var numbers = List.of("first", "second", "third").map(id -> campaign(id, List.of(person(1)), 10));

        var all = Vector.<CampaignRecord>empty();
        Option<Long> before = Option.none();
        Seq<CampaignRecord> part;
        do {
            part = store().campaigns().newest(before, pageSize);
            assertThat(part.size()).isLessThanOrEqualTo(pageSize);
            all = all.appendAll(part);
            before = part.lastOption().map(CampaignRecord::number);
        } while (!part.isEmpty());

        assertThat(all.map(CampaignRecord::number)).containsExactlyElementsOf(numbers.reverse());
        assertThat(all.map(record -> record.key().id().value())).containsExactly("third", "second", "first");
    }

    @Test
    void theCourseOfACampaignCountsWhatWasAcceptedStepByStep() {
        var campaign = campaign("sale", persons(4), 10);
        var lease = lease(campaign);
        accept(lease, person(0), NOON.plusSeconds(59));
        accept(lease, person(1), NOON.plusSeconds(1));
        accept(lease, person(2), NOON.plusSeconds(60));
        attempt(lease, person(3));

        assertThat(ledger().course(campaign, USD, MINUTE))
                .containsExactly(new Course(NOON, 2, PRICE.plus(PRICE)), new Course(NOON.plus(MINUTE), 1, PRICE));
        assertThat(ledger().course(campaign, USD, Duration.ofSeconds(1)).map(Course::from))
                .containsExactly(NOON.plusSeconds(1), NOON.plusSeconds(59), NOON.plusSeconds(60));
        assertThat(ledger().course(campaign("other", List.of(person(9)), 10), USD, MINUTE))
                .isEmpty();
    }

    private void accept(dev.herald.application.port.RangeLease lease, Subscription to, Instant at) {
        record(attempt(lease, to).accepted(Option.none(), at));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void pageByPageEverythingInDoubtIsToldTheOldestFirst(int pageSize) {
        var campaign = campaign("sale", persons(5), 10);
        var lease = lease(campaign);
        var since = List.of(30, 10, 20, 10, 10);
        since.zipWithIndex()
                .forEach(one -> record(attempt(lease, person(one._2)).inDoubt(NOW.plusSeconds(one._1))));

        var all = Vector.<InDoubt>empty();
        Option<InDoubt> after = Option.none();
        Seq<InDoubt> part;
        do {
            part = ledger().inDoubt(campaign, after, pageSize);
            assertThat(part.size()).isLessThanOrEqualTo(pageSize);
            all = all.appendAll(part);
            after = part.lastOption();
        } while (!part.isEmpty());

        assertThat(all.map(doubt -> doubt.id().token()))
                .containsExactlyElementsOf(
                        List.of(1, 3, 4, 2, 0).map(number -> person(number).token()));
    }

    @Test
    void aPersonIsFoundByTheirIdOnThePageAndByEachToken() {
        var one = token(1, 7);
        var two = token(2, 7);
        subscriptions().tell(List.of(two, one, person(8)));

        assertThat(subscriptions().ofPerson(new Whom.OnPage(PAGE, new Psid("person-00007"))))
                .containsExactly(one, two);
        assertThat(subscriptions().ofPerson(new Whom.OfToken(two.token()))).containsExactly(one, two);
        assertThat(subscriptions().ofPerson(new Whom.OfToken(Samples.token("unknown"))))
                .isEmpty();
        assertThat(subscriptions().ofPerson(new Whom.OnPage(PAGE, new Psid("nobody"))))
                .isEmpty();
    }

    /** A campaign in which one person has the message and another is withheld. */
    private long campaign(String id, Subscription accepted, Subscription withheld) {
        var campaign = campaign(id, persons(4), 10);
        var lease = lease(campaign);
        accept(lease, accepted, NOW);
        withhold(lease, withheld(campaign, withheld, Option.none(), HeraldReason.SUPPRESSED));
        return campaign;
    }

    @Test
    void theDeliveriesToSomePeopleAreToldCampaignByCampaignAndThenPersonByPerson() {
        var euro = Currency.getInstance("EUR");
        var first = campaign("first", person(2), person(1));
        campaign("second", person(3), person(1));
        var third = campaign("third", person(1), person(2));
        var people = keys(List.of(person(2), person(1))).toSet();

        var told = ledger().deliveriesTo(HashMap.of(third, USD, first, euro), people);

        assertThat(told.map(DeliveryEntry::id))
                .containsExactly(
                        planned(first, person(1)).id(),
                        planned(first, person(2)).id(),
                        planned(third, person(1)).id(),
                        planned(third, person(2)).id());
        assertThat(told.map(DeliveryEntry::state))
                .containsExactly(
                        DeliveryState.WITHHELD, DeliveryState.ACCEPTED, DeliveryState.ACCEPTED, DeliveryState.WITHHELD);
        assertThat(told.flatMap(DeliveryEntry::price).map(Money::currency)).containsExactly(euro, USD);
    }

    @Test
    void whoWasNeverDealtWithHasNoDeliveriesAndNoCampaignHasAny() {
        var campaign = campaign("sale", persons(2), 10);
        accept(lease(campaign), person(0), NOW);

        assertThat(ledger().deliveriesTo(
                                HashMap.of(campaign, USD),
                                keys(List.of(person(1))).toSet()))
                .isEmpty();
        assertThat(ledger().deliveriesTo(HashMap.of(campaign, USD), HashSet.empty()))
                .isEmpty();
        assertThat(ledger().deliveriesTo(
                                HashMap.empty(), keys(List.of(person(0))).toSet()))
                .isEmpty();
    }
}
