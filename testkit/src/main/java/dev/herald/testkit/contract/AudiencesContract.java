package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudienceSource.Line.Broken;
import dev.herald.application.port.Recipient;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Who is in an audience: the part of {@code Subscriptions} that begins, fills and completes them. */
public abstract class AudiencesContract extends StoreContract {
    private Seq<Subscription> members(AudienceId audience) {
        return Told.subscriptions(store().ledger(), audience, Option.none());
    }

    private static Audience complete(AudienceId audience, String fingerprint, long subscribers) {
        return new Audience(audience, fingerprint, subscribers, 0, List.empty(), subscribers);
    }

    @Test
    void aTokenIsCountedOnceHoweverOftenItIsAdded() {
        var audience = subscriptions().beginAudience("a");

        assertThat(subscriptions().add(audience, List.of(person(1), person(2), person(1))))
                .isEqualTo(2);
        assertThat(subscriptions().add(audience, List.of(person(2), person(3)))).isEqualTo(1);
        assertThat(subscriptions().add(audience, List.of(person(3)))).isZero();
        assertThat(subscriptions().add(audience, List.empty())).isZero();
        assertThat(members(audience)).containsExactly(person(1), person(2), person(3));
    }

    @Test
    void partsAreAddedInOneGoAndATokenIsCountedOnceWhicheverTheyAreIn() {
        var audience = subscriptions().beginAudience("a");
        Iterator<Seq<Subscription>> parts =
                Iterator.of(List.of(person(1), person(2)), List.of(person(2), person(3)), List.empty());

        assertThat(subscriptions().add(audience, parts)).isEqualTo(3);
        assertThat(members(audience)).containsExactly(person(1), person(2), person(3));
    }

    @Test
    void ofPartsWhoseLaterOnesCantBeHadNothingIsAdded() {
        var audience = subscriptions().beginAudience("a");
        var broken = new IllegalStateException("can't be read");
        Iterator<Seq<Subscription>> parts = Iterator.of(1, 2).map(part -> {
            if (part == 2) {
                throw broken;
            }
            return persons(2);
        });

        assertThatThrownBy(() -> subscriptions().add(audience, parts)).isSameAs(broken);
        assertThat(members(audience)).isEmpty();
        assertThat(subscriptions().find(person(1).token())).isEmpty();
    }

    @Test
    void aTokenKnownFromAnotherAudienceIsNewToThisOne() {
        audience("a", persons(2));
        var other = subscriptions().beginAudience("b");

        assertThat(subscriptions().add(other, persons(3))).isEqualTo(3);
    }

    @Test
    void anAudienceIsFoundOnceItIsCompleteWithAllThatWasSeen() {
        var broken = List.of(new Broken(2, "no token"), new Broken(10, "\"not\" JSON"));
        var id = subscriptions().beginAudience("a");
        subscriptions().add(id, persons(3));

        assertThat(subscriptions().findAudience("a")).isEmpty();

        var audience = new Audience(id, "a", 6, 2, broken, 3);
        subscriptions().complete(audience);

        assertThat(subscriptions().findAudience("a")).contains(audience);
        assertThat(subscriptions().findAudience("b")).isEmpty();
    }

    @Test
    void beginningAgainForgetsWhoWasInTheIncompleteOne() {
        subscriptions().add(subscriptions().beginAudience("a"), List.of(person(1), person(2)));
        var again = subscriptions().beginAudience("a");

        assertThat(subscriptions().add(again, List.of(person(2)))).isEqualTo(1);
        assertThat(members(again)).containsExactly(person(2));
        assertThat(subscriptions().find(person(1).token())).contains(person(1));
    }

    @Test
    void whoeverStillFillsAForgottenAudienceIsRefused() {
        var forgotten = subscriptions().beginAudience("a");
        subscriptions().beginAudience("a");

        assertThatThrownBy(() -> subscriptions().add(forgotten, persons(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginningAnAudienceLeavesIncompleteOnesOfOtherFingerprintsAlone() {
        var incomplete = subscriptions().beginAudience("a");
        subscriptions().add(incomplete, persons(2));
        subscriptions().beginAudience("b");

        assertThat(members(incomplete)).hasSize(2);
    }

    @Test
    void aCompleteAudienceNeverChanges() {
        var id = audience("a", persons(2));

        assertThatThrownBy(() -> subscriptions().add(id, List.of(person(7)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> subscriptions().complete(complete(id, "a", 5)))
                .isInstanceOf(IllegalStateException.class);
        subscriptions().beginAudience("a");

        assertThat(subscriptions().find(person(7).token())).isEmpty();
        assertThat(subscriptions().findAudience("a").map(Audience::subscribers)).contains(2L);
        assertThat(members(id)).containsExactlyElementsOf(persons(2));
    }

    @Test
    void ofTwoCompleteAudiencesOfOneFingerprintTheLatestIsFound() {
        audience("a", persons(2));
        var latest = audience("a", persons(3));

        assertThat(subscriptions().findAudience("a").map(Audience::id)).contains(latest);
    }

    @Test
    void aPersonLearnedDuringTheImportIsWhoTheTokenBelongsTo() {
        var nameless = Subscription.of(token("token-00001"), new Fact<>(PAGE, Source.TOLD, NOW.minusSeconds(60)));
        var told = token(1, 5);
        var audience = subscriptions().beginAudience("a");
        subscriptions().add(audience, List.of(nameless));
        subscriptions().add(audience, List.of(told));
        subscriptions().add(audience, List.of(nameless));

        assertThat(Told.recipients(store().ledger(), audience, Option.none()).map(Recipient::person))
                .containsExactly(told.personKey());
    }

    @Test
    void aPersonLearnedAfterwardsDoesNotMoveTheTokenWithinACompleteAudience() {
        var nameless = Subscription.of(token("token-00001"), new Fact<>(PAGE, Source.TOLD, NOW.minusSeconds(60)));
        var audience = audience("a", List.of(nameless));
        audience("b", List.of(token(1, 5)));

        var recipient =
                Told.recipients(store().ledger(), audience, Option.none()).head();
        assertThat(recipient.person()).isEqualTo(nameless.personKey());
        assertThat(recipient.subscription()).isEqualTo(token(1, 5));
    }
}
