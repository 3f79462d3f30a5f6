package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.keys;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudiencePart;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cutting an audience into ranges, and reading who is to be judged. */
public abstract class LedgerPlanContract extends LedgerContract {

    private Vector<RangeLease> leaseAll(long campaign) {
        return Stream.continually(() -> leaseAt(campaign, NOW))
                .takeWhile(Option::isDefined)
                .map(Option::get)
                .toVector();
    }

    private Vector<Seq<Recipient>> atOnce(AudienceId audience, AudiencePart part, int limit) {
        return Told.atOnce(ledger(), audience, Option.none(), part, limit);
    }

    private static Vector<PersonKey> personsOf(Seq<Recipient> some) {
        return some.map(Recipient::person).distinct().toVector();
    }

    @Test
    void aCampaignCanGoOnFromWhenItsWorkWasLastGivenOutOrHeldUntilItRests() {
        var campaign = campaign(person(1));
        var other = campaign("other", audience("b", persons(2)), 10);
        assertThat(ledger().goesOnAt(campaign)).isEmpty();

        var lease = lease(campaign);
        assertThat(ledger().goesOnAt(campaign)).contains(NOW);

        ledger().renew(campaign, List.of(lease), NOW.plusSeconds(5), LEASE);
        ledger().renew(campaign, List.empty(), NOW.plusSeconds(9), LEASE);
        assertThat(ledger().goesOnAt(campaign)).contains(NOW.plusSeconds(5));

        ledger().rests(campaign, Option.some(NOW.plusSeconds(86_400)));
        assertThat(ledger().goesOnAt(campaign)).contains(NOW.plusSeconds(86_400));
        assertThat(ledger().goesOnAt(other)).isEmpty();

        ledger().rests(campaign, Option.none());
        assertThat(ledger().goesOnAt(campaign)).isEmpty();
    }

    @Test
    void rangesHoldEverybodyOnceInOrder() {
        var people = persons(25);
        var ranges = leaseAll(campaign("sale", people.reverse(), 10));

        assertThat(ranges).hasSize(3);
        assertThat(ranges.map(RangeLease::range).distinct()).hasSize(3);
        assertThat(ranges.flatMap(range -> toBeJudged(range, NOW))).containsExactlyElementsOf(people);
        assertThat(ranges).allSatisfy(range -> {
            var inside = keys(toBeJudged(range, NOW));
            assertThat(inside.head()).isEqualTo(range.from());
            assertThat(inside.last()).isEqualTo(range.to());
        });
    }

    @Test
    void aRangeNeverCutsAPerson() {
        var people = Vector.range(0, 30).map(number -> token(number, number / 4));
        var ranges = leaseAll(campaign("sale", people, 3));
        var persons = ranges.map(range -> keys(toBeJudged(range, NOW)).toSet());

        assertThat(persons.flatMap(inside -> inside)).doesNotHaveDuplicates().hasSize(8);
        assertThat(ranges.flatMap(range -> toBeJudged(range, NOW))).containsExactlyElementsOf(people);
    }

    @Test
    void planningAgainChangesNothing() {
        var audience = audience("a", persons(20));
        var campaign = campaign("sale", audience, 10);
        ledger().plan(campaign, audience, 3);

        assertThat(leaseAll(campaign)).hasSize(2);
    }

    @Test
    void anEmptyAudienceHasNothingToLease() {
        assertThat(leaseAll(campaign())).isEmpty();
    }

    @Test
    void campaignsForOneAudienceAreWorkedOnApart() {
        var audience = audience("a", persons(2));
        var one = campaign("one", audience, 10);
        var other = campaign("other", audience, 10);
        attempt(lease(one), person(0));

        assertThat(toBeJudged(lease(other), NOW)).hasSize(2);
    }

    @Test
    void peopleImportedLaterAreNotInTheCampaign() {
        var campaign = campaign(person(0), person(5));
        audience("later", persons(5));

        assertThat(toBeJudged(lease(campaign), NOW)).containsExactly(person(0), person(5));
    }

    @Test
    void aRecipientIsToldAsKnownNow() {
        var campaign = campaign(person(0));
        var newer = person(0).withStop(NOW);
        audience("later", List.of(newer));

        assertThat(ledger().recipients(lease(campaign), NOW))
                .containsExactly(new Recipient(newer, newer.personKey(), Option.none(), false, false));
    }

    @Test
    void tokensOfAPersonComeTogetherAndInOrder() {
        var campaign = campaign(token(9, 1), token(2, 2), token(7, 1), token(3, 3));

        assertThat(toBeJudged(lease(campaign), NOW))
                .containsExactly(token(7, 1), token(9, 1), token(2, 2), token(3, 3));
    }

    @Test
    void withNoCampaignEverybodyIsStillToDo() {
        var people = persons(23);
        var audience = audience("a", people);
        var campaign = campaign("sale", audience, 10);
        attempt(lease(campaign), person(0));

        assertThat(stillToDo(audience, Option.none())).containsExactlyElementsOf(people);
        assertThat(Told.recipients(ledger(), audience, Option.none())).noneMatch(Recipient::personHasMessage);
    }

    @Test
    void someAreToldAtOnceAndNeverNobody() {
        var audience = audience("a", persons(10));

        assertThat(atOnce(audience, AudiencePart.WHOLE, 5).map(Seq::size)).containsExactly(5, 5);
        assertThat(atOnce(audience, AudiencePart.WHOLE, 4).map(Seq::size)).containsExactly(4, 4, 2);
        assertThat(atOnce(audience("none", List.empty()), AudiencePart.WHOLE, 5))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 40, 100})
    void allTokensOfAPersonAreToldTogetherAndInOrder(int limit) {
        var people = Vector.range(0, 40).map(number -> token(number, number % 11));
        var told = atOnce(audience("a", people), AudiencePart.WHOLE, limit);

        assertThat(told.flatMap(LedgerPlanContract::personsOf))
                .doesNotHaveDuplicates()
                .hasSize(11);
        assertThat(told.flatMap(some -> some).groupBy(Recipient::person).values())
                .allSatisfy(ofOne -> assertThat(
                                ofOne.map(one -> one.subscription().token()).asJava())
                        .isSorted());
        assertThat(told.flatMap(some -> some).map(Recipient::subscription)).containsExactlyInAnyOrderElementsOf(people);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void everybodyIsInOnePart(int parts) {
        audience("others", Vector.range(0, 5).map(number -> token(number, number)));
        var people = Vector.range(0, 40).map(number -> token(number, number < 30 ? number : 30 + number % 3));
        var audience = audience("a", people);
        var told = Vector.range(0, parts).flatMap(number -> atOnce(audience, new AudiencePart(number, parts), 4));

        assertThat(told.flatMap(LedgerPlanContract::personsOf))
                .doesNotHaveDuplicates()
                .hasSize(33);
        assertThat(told.flatMap(some -> some).map(Recipient::subscription)).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void partsAreOfAboutTheSameSize() {
        var audience = audience("a", persons(40));

        assertThat(Vector.range(0, 4)
                        .map(number -> atOnce(audience, new AudiencePart(number, 4), 100)
                                .flatMap(some -> some)
                                .size()))
                .containsExactly(10, 10, 10, 10);
    }

    @Test
    void whoeverWasNeverJudgedForGoodOrIsPlannedAgainIsStillToDo() {
        var people = persons(7);
        var audience = audience("a", people);
        var campaign = campaign("sale", audience, 10);
        var lease = lease(campaign);
        withhold(lease, withheld(campaign, person(0), Option.none(), HeraldReason.SAME_PERSON));
        withhold(lease, withheld(campaign, person(1), Option.some(NOW), HeraldReason.SAME_PERSON));
        record(attempt(lease, person(2)).accepted(Option.none(), NOW));
        record(attempt(lease, person(3)).inDoubt(NOW));
        record(attempt(lease, person(4)).postponed(NOW, HeraldReason.SAME_PERSON));
        record(attempt(lease, person(5)).notSent());

        assertThat(stillToDo(audience, Option.some(campaign))).containsExactly(person(5), person(6));
    }

    @Test
    void anotherTokenOfAPersonIsToldThatThePersonHasTheMessage() {
        var audience = audience("a", List.of(token(1, 1), token(2, 1), token(3, 3), token(4, 3)));
        var campaign = campaign("sale", audience, 10);
        var lease = lease(campaign);
        attempt(lease, token(1, 1));
        record(attempt(lease, token(3, 3)).rejected(HeraldReason.SAME_PERSON, NOW));

        assertThat(ledger().recipients(lease, NOW).map(Recipient::personHasMessage))
                .containsExactly(true, false);
        assertThat(Told.recipients(ledger(), audience, Option.some(campaign)).map(Recipient::personHasMessage))
                .containsExactly(true, false);
    }

    @Test
    void allTokensOfAPersonAreToldInOrderWhateverBecameOfThem() {
        var audience = audience("a", List.of(token(2, 1), token(1, 1), token(3, 3)));
        var campaign = campaign("sale", audience, 10);
        record(attempt(lease(campaign), token(1, 1)).accepted(Option.none(), NOW));

        var told = ledger().tokensOfPerson(
                        audience, Option.some(campaign), token(2, 1).token());

        assertThat(told.map(Recipient::subscription)).containsExactly(token(1, 1), token(2, 1));
        assertThat(told.map(Recipient::personHasMessage)).containsExactly(false, true);
        assertThat(told.map(Recipient::claimedUntil))
                .containsExactly(Option.some(NOW.plus(Subscription.MINIMUM_DELAY)), Option.none());
        assertThat(ledger().tokensOfPerson(audience, Option.none(), token(2, 1).token())
                        .map(Recipient::personHasMessage))
                .containsExactly(false, false);
    }

    @Test
    void aTokenOutsideAnAudienceBelongsToNobodyInIt() {
        var audience = audience("a", List.of(token(1, 1)));
        audience("b", List.of(token(2, 1)));

        assertThat(ledger().tokensOfPerson(audience, Option.none(), token(2, 1).token()))
                .isEmpty();
    }

    @Test
    void aTokenClaimedByAnotherCampaignIsToldUntilWhen() {
        var audience = audience("a", persons(2));
        attempt(lease(campaign("other", audience, 10)), person(0));
        var until = NOW.plus(Subscription.MINIMUM_DELAY);

        assertThat(ledger().recipients(lease(campaign("sale", audience, 10)), NOW)
                        .map(Recipient::claimedUntil))
                .containsExactly(Option.some(until), Option.none());
        assertThat(Told.recipients(ledger(), audience, Option.none()).map(Recipient::claimedUntil))
                .containsExactly(Option.some(until), Option.none());
    }
}
