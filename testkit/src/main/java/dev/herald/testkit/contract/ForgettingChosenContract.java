package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.ChosenAudiences.Chosen;
import dev.herald.application.port.Conditions;
import dev.herald.application.port.Origin;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Whom;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who is forgotten, and the audiences that are chosen by conditions. */
public abstract class ForgettingChosenContract extends ForgettingStage {
    private static final Conditions EVERYBODY = new Conditions(PAGE, HashSet.empty(), HashSet.empty());
    private static final RemoteId BUYERS = new RemoteId("77");
    private static final Whom FIRST = new Whom.OnPage(PAGE, new Psid("person-00001"));
    private static final Seq<Subscription> TOLD = List.of(token(1, 1), token(2, 1), token(3, 3));

    private AudienceId begun() {
        return subscriptions().beginAudience("conditions");
    }

    private Audience complete(AudienceId audience, Chosen found) {
        subscriptions().complete(Audience.chosen(audience, "conditions", found, NOW));
        return subscriptions().findAudience(audience).get();
    }

    @Test
    void whoeverIsForgottenIsNotChosenAndLeavesWhatTheyWereChosenFor() {
        subscriptions().tell(TOLD);
        var before = begun();
        var found = store().chosenAudiences().choose(before, EVERYBODY);
        complete(before, found);
        var during = subscriptions().beginAudience("others");
        var foundDuring = store().chosenAudiences().choose(during, EVERYBODY);
        forget(FIRST);
        var completed = complete(during, foundDuring);
        var after = begun();

        assertThat(store().chosenAudiences().choose(after, EVERYBODY)).isEqualTo(new Chosen(1, 0, 0));
        for (var audience : List.of(subscriptions().findAudience(before).get(), completed)) {
            assertThat(audience.subscribers()).isEqualTo(1);
            assertThat(audience.forgotten()).isEqualTo(2);
            assertThat(audience.duplicates()).isZero();
            assertThat(audience.cut()).isNotEmpty();
            assertInNoAudience(audience, token(1, 1), token(2, 1));
        }
        assertGone(token(1, 1), token(2, 1));
    }

    @Test
    void whoIsLeftOutOfAnAudienceIsForgottenThereToo() {
        subscriptions().tell(TOLD);
        var audience = begun();
        store().chosenAudiences().exclude(audience, PAGE, List.of("token-00001", "token-00003", "person-00001"));
        forget(FIRST);

        assertGone(token(1, 1), token(2, 1));
        assertThat(store().chosenAudiences().choose(audience, EVERYBODY)).isEqualTo(new Chosen(0, 1, 0));
    }

    @Test
    void whoeverIsForgottenIsFromNoCustomAudienceAnyMore() {
        subscriptions().tell(TOLD);
        var origins = TOLD.map(Subscription::token).map(of -> new Origin(BUYERS, PAGE, of, NOW));
        subscriptions().enlist(origins);
        forget(FIRST);
        subscriptions().enlist(origins);
        var fromThere = new Conditions(PAGE, HashSet.of(BUYERS), HashSet.empty());

        assertThat(store().chosenAudiences().choose(begun(), fromThere)).isEqualTo(new Chosen(1, 0, 0));
        assertGone(token(1, 1), token(2, 1));
    }

    @Test
    void whoeverIsForgottenWhileAudiencesAreChosenIsGoneInTheEnd() {
        subscriptions().tell(persons(3000).drop(4).appendAll(TOLD));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List.range(0, 4)
                    .forEach(thread -> executor.execute(() -> List.range(0, 5).forEach(number -> {
                        var audience = subscriptions().beginAudience(thread + "/" + number);
                        var found = store().chosenAudiences().choose(audience, EVERYBODY);
                        complete(audience, found);
                    })));
            executor.execute(() -> forget(FIRST));
        }

        assertGone(token(1, 1), token(2, 1));
    }
}
