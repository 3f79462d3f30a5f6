package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.keys;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.RecipientPage;
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

    private Vector<RecipientPage> pages(AudienceId audience, Option<Long> campaign, int limit) {
        Vector<RecipientPage> pages = Vector.empty();
        Option<PersonKey> after = Option.none();
        do {
            var page = ledger().stillToDo(audience, campaign, after, limit);
            pages = pages.append(page);
            after = page.next();
        } while (after.isDefined());
        return pages;
    }

    private static Seq<Subscription> inOrder(Seq<RecipientPage> pages) {
        return pages.flatMap(RecipientPage::recipients).map(Recipient::subscription);
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

        assertThat(inOrder(pages(audience, Option.none(), 5))).containsExactlyElementsOf(people);
        assertThat(ledger().stillToDo(audience, Option.none(), Option.none(), 5).recipients())
                .noneMatch(Recipient::personHasMessage);
    }

    @Test
    void pagesEndWithTheLastPersonAndAreNeverEmptyBeforeIt() {
        var audience = audience("a", persons(10));

        assertThat(pages(audience, Option.none(), 5)).hasSize(2);
        assertThat(pages(audience, Option.none(), 9)).hasSize(2);
        assertThat(pages(audience, Option.none(), 10)).hasSize(1);
        assertThat(pages(audience("none", List.empty()), Option.none(), 5)).hasSize(1);
    }

    @Test
    void aPageNeverCutsAPerson() {
        var people = Vector.range(0, 40).map(number -> token(number, number / 7));
        var audience = audience("a", people);
        var pages = pages(audience, Option.none(), 5);
        var persons = pages.map(page -> page.recipients().map(Recipient::person).toSet());

        assertThat(inOrder(pages)).containsExactlyElementsOf(people);
        assertThat(persons.flatMap(inside -> inside)).doesNotHaveDuplicates();
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
        assertThat(inOrder(pages(audience, Option.some(campaign), 1))).containsExactly(person(5), person(6));
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
        assertThat(ledger().stillToDo(audience, Option.some(campaign), Option.none(), 10)
                        .recipients()
                        .map(Recipient::personHasMessage))
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
        assertThat(ledger().stillToDo(audience, Option.none(), Option.none(), 10)
                        .recipients()
                        .map(Recipient::claimedUntil))
                .containsExactly(Option.some(until), Option.none());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 100})
    void cutsLieInOrderAndLeavePartsOfAboutTheSameSize(int parts) {
        var people = persons(40);
        var cuts = ledger().cuts(audience("a", people), parts);
        var keys = people.map(Subscription::personKey).sorted();
        var ends = cuts.map(keys::indexOf).prepend(-1).append(39);
        var sizes = ends.zipWith(ends.tail(), (from, to) -> to - from);

        assertThat(cuts.asJava()).hasSizeLessThan(parts).isSorted().doesNotHaveDuplicates();
        assertThat(sizes).allMatch(size -> Math.abs(size - 40.0 / (cuts.size() + 1)) <= 1);
    }

    @Test
    void anAudienceOfNobodyIsNotCut() {
        assertThat(ledger().cuts(audience("a", List.empty()), 4)).isEmpty();
    }
}
