package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Audience;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Marking;
import dev.herald.application.port.PageList;
import dev.herald.application.port.SyncMark;
import dev.herald.application.port.Whom;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What is known of people, and what is told of them after they were forgotten. */
public abstract class ForgettingContract extends ForgettingStage {

    private Audience found(String fingerprint) {
        return subscriptions().findAudience(fingerprint).get();
    }

    private static Seq<Subscription> twoTokensOfOneAndTwoOthers() {
        return List.of(token(1, 1), token(2, 1), token(3, 3), token(4, 4));
    }

    private static Subscription optIn(Subscription told, long secondsFromNow) {
        return told.withOptIn(NOW.plusSeconds(secondsFromNow));
    }

    @Test
    void nobodyIsForgottenAtFirst() {
        assertThat(forgetting().keyId()).isEmpty();
        assertThat(forgetting().forgotten(List.of(person(1).token()))).isEmpty();
    }

    @Test
    void aPersonIsForgottenWithEveryTokenOfTheirsAndNobodyElseIs() {
        audience("a", twoTokensOfOneAndTwoOthers());
        var onAnotherPage = Subscription.of(token("x"), new Fact<>(new PageId("2"), Fact.Source.TOLD, NOW))
                .withPerson(token(1, 1).person().get());
        subscriptions().tell(List.of(onAnotherPage));
        var forgotten = forget(whom(1));

        assertThat(forgotten.subscriptions()).isEqualTo(2);
        assertThat(forgotten.memberships()).isEqualTo(2);
        assertUnknown(token(1, 1), token(2, 1));
        assertThat(subscriptions().find(token(3, 3).token())).contains(token(3, 3));
        assertThat(subscriptions().find(onAnotherPage.token())).contains(onAnotherPage);
        assertThat(members("a")).containsExactly(token(3, 3), token(4, 4));
    }

    @Test
    void whoIsNamedByATokenIsForgottenWithEveryOtherToken() {
        audience("a", twoTokensOfOneAndTwoOthers());
        forget(new Whom.OfToken(token(2, 1).token()));

        assertGone(token(1, 1), token(2, 1));
        assertThat(members("a")).containsExactly(token(3, 3), token(4, 4));
    }

    @Test
    void aTokenOfNobodyKnownIsForgottenAlone() {
        var nameless = Subscription.of(token("nameless"), new Fact<>(PAGE, Fact.Source.TOLD, NOW));
        audience("a", List.of(nameless, person(1)));
        forget(new Whom.OfToken(nameless.token()));

        assertGone(nameless);
        assertThat(members("a")).containsExactly(person(1));
    }

    @Test
    void whoWasNotKnownStaysUnknownFromThenOn() {
        var forgotten = forget(whom(1));
        audience("a", List.of(token(9, 1), person(2)));

        assertThat(forgotten).isEqualTo(new Forgotten(0, 0, 0, 0, forgotten.tombstone()));
        assertGone(token(9, 1));
        assertThat(members("a")).containsExactly(person(2));
    }

    @Test
    void whoeverIsForgottenLeavesTheAudiencesAndTheirCounts() {
        audience("a", twoTokensOfOneAndTwoOthers());
        audience("b", List.of(token(2, 1), token(4, 4)));
        forget(whom(1));

        assertThat(found("a").subscribers()).isEqualTo(2);
        assertThat(found("a").forgotten()).isEqualTo(2);
        assertThat(found("a").duplicates()).isZero();
        assertThat(found("b").subscribers()).isEqualTo(1);
        assertThat(members("b")).containsExactly(token(4, 4));
    }

    @Test
    void whoeverIsForgottenWhileAnAudienceIsReadIsNotCountedInTheEnd() {
        var audience = subscriptions().beginAudience("a");
        var subscribers = subscriptions().add(audience, twoTokensOfOneAndTwoOthers());
        forget(whom(1));
        subscribers += subscriptions().add(audience, List.of(token(2, 1), token(5, 1), token(6, 6)));
        subscriptions().complete(new Audience(audience, "a", 7, 0, List.empty(), subscribers));

        assertThat(members("a")).containsExactly(token(3, 3), token(4, 4), token(6, 6));
        assertThat(found("a").subscribers()).isEqualTo(3);
        assertThat(found("a").forgotten()).isEqualTo(4);
        assertThat(found("a").duplicates()).isZero();
    }

    @Test
    void theSameFileAgainBringsNobodyBack() {
        audience("a", twoTokensOfOneAndTwoOthers());
        forget(whom(1));
        audience("again", twoTokensOfOneAndTwoOthers().appendAll(List.of(optIn(token(9, 1), 1000))));

        assertGone(token(1, 1), token(2, 1), token(9, 1));
        assertThat(found("again").subscribers()).isEqualTo(2);
        assertThat(found("again").forgotten()).isEqualTo(3);
    }

    @Test
    void aPagesListBringsNobodyBackButIsReadOn() {
        forget(whom(1));
        var mark = new SyncMark(PageList.ofEverybody(PAGE), NOW, Option.some("next"), 2, 0);
        subscriptions().tell(List.of(optIn(token(1, 1), 1000), person(2)), mark);

        assertGone(token(1, 1));
        assertThat(subscriptions().find(person(2).token())).isNotEmpty();
        assertThat(subscriptions().syncMark(PageList.ofEverybody(PAGE))).contains(mark);
    }

    @Test
    void anOptInAfterwardsIsANewConsent() {
        audience("a", twoTokensOfOneAndTwoOthers());
        forget(whom(1));
        var back = optIn(token(7, 1), 1);
        subscriptions().tell(List.of(back));
        audience("b", List.of(back, token(1, 1)));

        assertThat(subscriptions().find(back.token())).contains(back);
        assertThat(members("b")).containsExactly(back);
        assertUnknown(token(1, 1));
    }

    @Test
    void anOptInThatIsTakenDownInTheAuditLiftsWhatItNamesOnly() {
        var tombstone = forget(whom(1)).tombstone();
        forget(whom(2));
        subscriptions().tell(List.of(optIn(token(1, 1), 1)));
        subscriptions().tell(List.of(token(8, 1), token(2, 2)));

        assertThat(subscriptions().find(token(8, 1).token())).isNotEmpty();
        assertGone(token(2, 2));
        assertThat(store().audit().newest(1))
                .containsExactly(
                        AuditEntry.of(NOW.plusSeconds(1), Actor.HERALD, Act.CAME_BACK, "tombstone " + tombstone)
                                .changing(Option.some("forgotten"), Option.some("opted in anew")));
    }

    @Test
    void anOldOptInThatComesLateIsNone() {
        forget(whom(1));
        subscriptions().tell(List.of(optIn(token(1, 1), 0), token(1, 1)));

        assertGone(token(1, 1));
    }

    @Test
    void aStopAfterwardsHoldsInWhicheverOrderItIsTold() {
        forget(whom(1));
        subscriptions().tell(List.of(token(1, 1).withStop(NOW.plusSeconds(9))));
        subscriptions().tell(List.of(optIn(token(1, 1), 8)));
        forget(whom(2));
        subscriptions().tell(List.of(optIn(token(2, 2), 8)));
        subscriptions().tell(List.of(token(2, 2).withStop(NOW.plusSeconds(9))));

        assertGone(token(1, 1));
        assertThat(subscriptions().find(token(2, 2).token()).get().isStopped()).isTrue();

        subscriptions().tell(List.of(optIn(token(1, 1), 10)));

        assertThat(subscriptions().find(token(1, 1).token())).isNotEmpty();
    }

    @Test
    void whoCameBackCanBeForgottenAgain() {
        forget(whom(1));
        subscriptions().tell(List.of(optIn(token(1, 1), 1)));
        var again = forgetting().forget(whom(1), NOW.plusSeconds(2), ANNA).get();
        subscriptions().tell(List.of(optIn(token(1, 1), 2)));

        assertThat(again.subscriptions()).isEqualTo(1);
        assertGone(token(1, 1));
    }

    @Test
    void forgettingIsTakenDownInNumbers() {
        audience("a", twoTokensOfOneAndTwoOthers());
        var forgotten = forget(whom(1));

        assertThat(store().audit().newest(10)).containsExactly(forgotten.entry(NOW, ANNA));
        assertThat(forgotten.entry(NOW, ANNA).toString())
                .contains("2 subscriptions", forgotten.tombstone())
                .doesNotContain("token-", "person-");
    }

    @Test
    void theTokensOfWhoWasForgottenAreTold() {
        audience("a", twoTokensOfOneAndTwoOthers());
        forget(whom(1));

        assertThat(forgetting()
                        .forgotten(twoTokensOfOneAndTwoOthers()
                                .map(Subscription::token)
                                .append(token("new"))))
                .containsExactly(token(1, 1).token(), token(2, 1).token());
        assertThat(forgetting().keyId()).contains(MARKING.keyId());
    }

    @Test
    void anAudienceIsNotFoundByTheTokenOfWhoWasForgotten() {
        audience("one person: " + person(1).token(), persons(2));
        forget(whom(1));

        assertThat(subscriptions().findAudience("one person: " + person(1).token()))
                .isEmpty();
    }

    @Test
    void whoMarksWithAnotherKeyIsRefusedAndChangesNothing() {
        forget(whom(1));
        var audience = subscriptions().beginAudience("a");
        lose(new TestMarking("another"));

        assertThatThrownBy(() -> subscriptions().tell(persons(3))).isInstanceOf(KeyUnavailable.class);
        assertThatThrownBy(() -> subscriptions().add(audience, persons(3)))
                .isInstanceOf(KeyUnavailable.class)
                .hasMessageNotContaining("token-0");
        assertThatThrownBy(() -> forget(whom(2))).isInstanceOf(KeyUnavailable.class);
        assertThatThrownBy(() -> forgetting().forgotten(List.of(person(2).token())))
                .isInstanceOf(KeyUnavailable.class);
        assertThat(subscriptions().find(person(2).token())).isEmpty();
        assertThat(store().audit().newest(10)).hasSize(1);
    }

    @Test
    void withoutAKeyNobodyIsForgottenAndEverybodyIsTakenDown() {
        lose(Marking.WITHOUT_KEY);
        audience("a", persons(3));

        assertThatThrownBy(() -> forget(whom(1))).isInstanceOf(KeyUnavailable.class);
        assertThat(members("a")).hasSize(3);
        assertThat(store().audit().newest(10)).isEmpty();
    }

    @Test
    void whoeverIsForgottenWhileOthersTellOfThemIsGoneInTheEnd() {
        var told = List.of(token(1, 1), token(2, 1), token(3, 3));
        subscriptions().tell(told);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List.range(0, 4)
                    .forEach(thread -> executor.execute(() -> List.range(0, 20).forEach(number -> {
                        var audience = subscriptions().beginAudience(thread + "/" + number);
                        subscriptions().add(audience, told);
                    })));
            executor.execute(() -> forget(whom(1)));
        }

        assertGone(token(1, 1), token(2, 1));
        assertThat(subscriptions().find(token(3, 3).token())).isNotEmpty();
    }

    private static Whom whom(int person) {
        return new Whom.OnPage(PAGE, new Psid("person-%05d".formatted(person)));
    }
}
