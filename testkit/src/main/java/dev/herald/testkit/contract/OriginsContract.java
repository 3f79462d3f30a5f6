package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Conditions;
import dev.herald.application.port.Origin;
import dev.herald.application.port.PageList;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which custom audiences subscriptions are from, as lists and files told. */
public abstract class OriginsContract extends StoreContract {
    private static final RemoteId BUYERS = new RemoteId("77");
    private static final RemoteId VISITORS = new RemoteId("a_b:c-d");
    private static final Instant EARLIER = NOW.minusSeconds(100);
    private static final Instant LATER = NOW.plusSeconds(100);

    private Seq<SubscriptionToken> from(RemoteId... customAudiences) {
        var audience = subscriptions().beginAudience("conditions");
        store().chosenAudiences().choose(audience, new Conditions(PAGE, HashSet.of(customAudiences), HashSet.empty()));
        return Told.subscriptions(store().ledger(), audience, Option.none()).map(Subscription::token);
    }

    private static Origin origin(RemoteId customAudience, int number, Instant asOf) {
        return new Origin(customAudience, PAGE, person(number).token(), asOf);
    }

    private void read(RemoteId customAudience, Seq<Subscription> part, Instant begunAt, boolean done) {
        var list = PageList.ofCustomAudience(PAGE, customAudience);
        var next = Option.when(!done, "next");
        subscriptions().tell(part, new SyncMark(list, begunAt, next, part.size(), 0));
    }

    private Seq<RemoteId> unlisted(RemoteId... customAudiences) {
        return store().chosenAudiences().unlisted(PAGE, List.of(customAudiences));
    }

    @Test
    void whoIsFromOneOfTheCustomAudiencesIsChosenOnce() {
        subscriptions().tell(persons(5));
        subscriptions().enlist(List.of(origin(BUYERS, 1, NOW), origin(VISITORS, 1, NOW), origin(VISITORS, 2, NOW)));
        subscriptions().enlist(List.of(origin(BUYERS, 1, LATER), origin(BUYERS, 3, EARLIER)));
        subscriptions().enlist(List.empty());

        assertThat(from(BUYERS)).containsExactly(person(1).token(), person(3).token());
        assertThat(from(VISITORS)).containsExactly(person(1).token(), person(2).token());
        assertThat(from(BUYERS, VISITORS))
                .containsExactly(person(1).token(), person(2).token(), person(3).token());
    }

    @Test
    void aTokenNobodyToldOfIsFromNowhere() {
        subscriptions().enlist(List.of(origin(BUYERS, 1, NOW)));
        subscriptions().tell(persons(3));

        assertThat(from(BUYERS)).isEmpty();
    }

    @Test
    void aCustomAudienceOfAnotherPageIsAnotherOne() {
        subscriptions().tell(persons(2));
        subscriptions()
                .enlist(List.of(new Origin(BUYERS, new PageId("7"), person(1).token(), NOW)));

        assertThat(from(BUYERS)).isEmpty();
        assertThat(unlisted(BUYERS)).containsExactly(BUYERS);
    }

    @Test
    void whoIsOnAListThatIsReadIsFromThere() {
        read(BUYERS, persons(2), NOW, false);
        read(BUYERS, List.of(person(5)), NOW, true);
        subscriptions().tell(List.of(person(7)));

        assertThat(from(BUYERS))
                .containsExactly(person(0).token(), person(1).token(), person(5).token());
        assertThat(subscriptions()
                        .syncMark(PageList.ofCustomAudience(PAGE, BUYERS))
                        .map(SyncMark::isDone))
                .contains(true);
        assertThat(subscriptions().syncMark(PageList.ofEverybody(PAGE))).isEmpty();
    }

    @Test
    void aListReadAgainToItsEndForgetsWhoIsNotOnItAnyMore() {
        read(BUYERS, persons(3), EARLIER, true);
        read(BUYERS, List.of(person(1)), NOW, false);

        assertThat(from(BUYERS))
                .containsExactly(person(0).token(), person(1).token(), person(2).token());

        read(BUYERS, List.of(person(4)), NOW, true);

        assertThat(from(BUYERS)).containsExactly(person(1).token(), person(4).token());
        assertThat(subscriptions().find(person(2).token())).contains(person(2));
    }

    @Test
    void aFileFromBeforeTheListWasReadTellsNothingNew() {
        read(BUYERS, persons(1), NOW, true);
        subscriptions().tell(persons(4));
        subscriptions().enlist(List.of(origin(BUYERS, 2, EARLIER), origin(BUYERS, 3, LATER)));

        assertThat(from(BUYERS)).containsExactly(person(0).token(), person(3).token());
    }

    @Test
    void whatWasSoEarlierDoesNotReplaceWhatWasSoLater() {
        subscriptions().tell(persons(3));
        subscriptions().enlist(List.of(origin(BUYERS, 1, LATER), origin(BUYERS, 2, EARLIER)));
        subscriptions().enlist(List.of(origin(BUYERS, 1, EARLIER), origin(BUYERS, 2, LATER)));
        read(BUYERS, List.empty(), NOW, true);

        assertThat(from(BUYERS)).containsExactly(person(1).token(), person(2).token());
    }

    @Test
    void aCustomAudienceIsListedOnceItsListWasReadToItsEnd() {
        assertThat(unlisted(BUYERS, VISITORS)).containsExactly(BUYERS, VISITORS);

        read(BUYERS, persons(1), EARLIER, false);
        assertThat(unlisted(VISITORS, BUYERS)).containsExactly(VISITORS, BUYERS);

        read(BUYERS, List.empty(), EARLIER, true);
        assertThat(unlisted(BUYERS, VISITORS)).containsExactly(VISITORS);

        read(BUYERS, List.empty(), NOW, false);
        assertThat(unlisted(BUYERS)).isEmpty();
        assertThat(unlisted()).isEmpty();
    }

    @Test
    void aCustomAudienceIsListedIfAFileToldOfItAndNobodyBeganToReadItsList() {
        subscriptions().tell(List.of(person(1), token(9, 9)));
        subscriptions().enlist(List.of(origin(BUYERS, 1, NOW)));
        assertThat(unlisted(BUYERS)).isEmpty();

        read(BUYERS, List.of(token(9, 9)), LATER, false);
        assertThat(unlisted(BUYERS)).containsExactly(BUYERS);
    }
}
