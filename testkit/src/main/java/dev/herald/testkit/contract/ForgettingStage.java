package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Actor;
import dev.herald.application.port.Audience;
import dev.herald.application.port.EventInbox.Leftover;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.application.port.Whom;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What the contracts of forgetting are told with. */
public abstract class ForgettingStage extends LedgerContract {
    static final Actor ANNA = new Actor("anna");
    static final Marking MARKING = new TestMarking("key");
    private static final int ALL = 10_000;

    private final ChangingMarking marking = new ChangingMarking(MARKING);

    ForgettingStage() {}

    /** An empty store that takes down by these marks who was forgotten. Called once in each test. */
    protected abstract Store openStore(Marking marking);

    @Override
    protected final Store openStore() {
        return openStore(marking);
    }

    /** From now on the test marks with another key. */
    final void lose(Marking another) {
        marking.becomes(another);
    }

    final Forgetting forgetting() {
        return store().forgetting();
    }

    final Forgotten forget(Whom whom) {
        return forgetting().forget(whom, NOW, ANNA).get();
    }

    /** The members of a complete audience. */
    final Seq<Subscription> members(String fingerprint) {
        return stillToDo(
                subscriptions().findAudience(fingerprint).map(Audience::id).get(), Option.none());
    }

    /** All that the store holds, looked at past its ports, as texts; nothing if it can't be looked into. */
    protected Seq<String> dump() {
        return List.empty();
    }

    /** That these tokens are not known, and that nothing that is kept mentions them. */
    final void assertUnknown(Subscription... people) {
        for (var gone : people) {
            assertThat(subscriptions().find(gone.token())).isEmpty();
            assertNowhere(gone.token().value());
        }
    }

    /** That no port answers anything of these people, and that nothing that is kept mentions them. */
    final void assertGone(Subscription... people) {
        assertUnknown(people);
        List.of(people).flatMap(Subscription::person).map(Fact::value).forEach(person -> assertNowhere(person.value()));
    }

    private void assertNowhere(String id) {
        assertInNoText(id);
        assertThat(store().audit().newest(ALL))
                .noneMatch(entry -> entry.toString().contains(id));
        assertThat(dump().filter(kept -> kept.contains(id))).isEmpty();
    }

    private void assertInNoText(String id) {
        var inbox = store().eventInbox();
        assertThat(inbox.waiting(ALL).map(waiting -> waiting.body().text())).noneMatch(text -> text.contains(id));
        assertThat(inbox.leftoverCounts()
                        .keySet()
                        .toList()
                        .flatMap(why -> inbox.leftovers(why, ALL))
                        .map(Leftover::body))
                .noneMatch(body -> body.text().contains(id));
    }

    /** That nobody of these is in an audience. */
    final void assertInNoAudience(Audience audience, Subscription... people) {
        for (var gone : people) {
            assertThat(ledger().tokensOfPerson(audience.id(), Option.none(), gone.token()))
                    .isEmpty();
        }
        assertThat(stillToDo(audience.id(), Option.none())).doesNotContain(people);
    }

    /** Who is known by an id on the page. */
    static Whom whom(Subscription someone) {
        return new Whom.OnPage(PAGE, someone.person().get().value());
    }

    /** The audience of the campaign of {@link #campaign(Subscription...)}. */
    final Audience sale() {
        return subscriptions().findAudience("sale").get();
    }

    /** That everybody of the campaign is accounted for, to the row. */
    final void assertAccountedFor(long campaign) {
        var tally = tally(campaign);
        var counted = tally.withheld()
                + tally.attempting()
                + tally.inDoubt()
                + tally.accepted()
                + tally.rejected().values().sum().longValue()
                + tally.postponed()
                + stillToDo(sale().id(), Option.some(campaign)).size();
        assertThat(counted).isEqualTo(sale().subscribers() + tally.forgotten());
    }
}
