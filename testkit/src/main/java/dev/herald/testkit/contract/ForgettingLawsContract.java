package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Cleared.CLEARANCE;
import static dev.herald.testkit.contract.Cleared.MESSAGE;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.SALE;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.ZONE;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Actor;
import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.Intent;
import dev.herald.application.port.Marking;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.Store;
import dev.herald.application.port.Tally;
import dev.herald.application.port.Whom;
import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whoever is forgotten, whatever became of their messages: nothing of them is known, everybody of a campaign is accounted
 * for, money and the others stay as they are, and the same file again changes nothing.
 */
public abstract class ForgettingLawsContract {
    private static final int TRIES = 20;
    private static final int MOST_TOKENS = 14;
    private static final int PEOPLE = 6;
    private static final Actor ANNA = new Actor("anna");
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** An empty store that takes down by these marks who was forgotten; the test closes it. */
    protected abstract Store openStore(Marking marking);

    /** What becomes of a token before anybody is forgotten. */
    enum Past {
        NEVER_JUDGED,
        WITHHELD,
        WAITING,
        ACCEPTED,
        REJECTED,
        POSTPONED,
        PLANNED_AGAIN
    }

    /** Whose a token is, and what became of it. */
    record Token(int person, Past past) {}

    @Provide
    Arbitrary<java.util.List<Token>> tokens() {
        return Combinators.combine(Arbitraries.integers().between(1, PEOPLE), Arbitraries.of(Past.class))
                .as(Token::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_TOKENS);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void forgettingLeavesMoneyCountsAndOthersAsTheyWere(
            @ForAll("tokens") java.util.List<Token> tokens, @ForAll Random random) {
        try (var store = openStore(new TestMarking("key"))) {
            new Scene(store, Vector.ofAll(tokens), 1 + random.nextInt(4)).play(random);
        }
    }

    private static final class Scene {
        private final Store store;
        private final Vector<Token> tokens;
        private final Vector<Subscription> people;
        private final AudienceId audience;
        private final long campaign;

        Scene(Store store, Vector<Token> tokens, int tokensPerRange) {
            this.store = store;
            this.tokens = tokens;
            this.people = tokens.zipWithIndex((one, number) -> token(number, one.person()));
            this.audience = importAll("a");
            this.campaign = store.campaigns()
                    .open(new CampaignKey("sandbox", PAGE, SALE), "digest", audience, ZONE)
                    .number();
            store.ledger().plan(campaign, audience, tokensPerRange);
        }

        private AudienceId importAll(String fingerprint) {
            var begun = store.subscriptions().beginAudience(fingerprint);
            var subscribers = store.subscriptions().add(begun, people);
            store.subscriptions()
                    .complete(new Audience(begun, fingerprint, people.size(), 0, List.empty(), subscribers));
            return begun;
        }

        void play(Random random) {
            var leases = Vector.<RangeLease>empty();
            for (var next = lease(); next.isDefined(); next = lease()) {
                leases = leases.append(next.get());
            }
            leases.forEach(lease -> toBeJudged(lease).forEach(recipient -> live(lease, recipient)));
            leases.forEach(store.ledger()::finish);
            var forgotten = forgetSome(random);
            var again = counts();
            forgotten.forEach(this::forget);

            assertThat(counts()).isEqualTo(again);
        }

        private Option<RangeLease> lease() {
            return store.ledger().lease(campaign, "node", NOW, LEASE);
        }

        private Seq<Recipient> toBeJudged(RangeLease lease) {
            return store.ledger().recipients(lease, NOW);
        }

        private void live(RangeLease lease, Recipient recipient) {
            var past = tokens.get(people.map(Subscription::token)
                            .indexOf(recipient.subscription().token()))
                    .past();
            switch (past) {
                case NEVER_JUDGED -> {}
                case WITHHELD -> withhold(lease, recipient, Option.none());
                case WAITING -> withhold(lease, recipient, Option.some(NOW.plusSeconds(60)));
                case ACCEPTED -> attempt(lease, recipient, sent -> sent.accepted(Option.some("tracking"), NOW));
                case REJECTED -> attempt(lease, recipient, sent -> sent.rejected(HeraldReason.SUPPRESSED, NOW));
                case POSTPONED ->
                    attempt(lease, recipient, sent -> sent.postponed(NOW.plusSeconds(60), HeraldReason.QUIET_HOURS));
                case PLANNED_AGAIN -> attempt(lease, recipient, Attempt.Attempting::notSent);
            }
        }

        private void withhold(RangeLease lease, Recipient recipient, Option<java.time.Instant> until) {
            var subject = new Subject(
                    Scope.RECIPIENT, recipient.subscription().token().value());
            var denial = new Denial(HeraldReason.SAME_PERSON, subject, until);
            store.ledger()
                    .withhold(lease, List.of(recipient.planned(campaign).withheld(List.of(denial), until)))
                    .get();
        }

        private void attempt(
                RangeLease lease,
                Recipient recipient,
                java.util.function.Function<Attempt.Attempting, Attempt> outcome) {
            var intent = new Intent(recipient.planned(campaign), CLEARANCE, LedgerContract.PRICE, Option.some(NOW));
            store.ledger()
                    .commitIntents(lease, MESSAGE, LedgerContract.AMPLE, List.of(intent), TODAY, NOW)
                    .get()
                    .attempts()
                    .forEach(sent -> store.ledger().record(campaign, List.of(Outcome.of(sent, outcome.apply(sent)))));
        }

        private Seq<Integer> forgetSome(Random random) {
            var persons = new java.util.ArrayList<>(
                    tokens.map(Token::person).distinct().asJava());
            Collections.shuffle(persons, random);
            var chosen = Vector.ofAll(persons).take(1 + random.nextInt(persons.size()));
            var money = money();
            var counted = sent(tally());
            var others = stillToDo().reject(one -> chosen.contains(personOf(one)));
            chosen.forEach(this::forget);

            assertThat(money()).isEqualTo(money);
            assertThat(sent(tally())).isEqualTo(counted);
            assertThat(stillToDo()).isEqualTo(others);
            assertAccountedFor();
            assertOnlyOthersAreKnown(chosen);
            return chosen;
        }

        private void forget(int person) {
            store.forgetting()
                    .forget(
                            new Whom.OnPage(
                                    PAGE, token(0, person).person().get().value()),
                            NOW,
                            ANNA)
                    .get();
        }

        private int personOf(Subscription subscription) {
            return tokens.get(people.indexOf(subscription)).person();
        }

        private Tally tally() {
            return store.ledger().tally(campaign, USD);
        }

        private Object money() {
            return List.of(store.ledger().spending(campaign, USD, TODAY), tally().attemptedPrice());
        }

        /** What must not change: what was sent or refused. Who waited for another try is withheld afterwards. */
        private static Object sent(Tally tally) {
            return List.of(tally.accepted(), tally.rejected(), tally.withheld() + tally.postponed());
        }

        private Object counts() {
            return List.of(tally(), store.subscriptions().findAudience("a"), stillToDo());
        }

        private Seq<Subscription> stillToDo() {
            return Told.subscriptions(store.ledger(), audience, Option.some(campaign));
        }

        private void assertAccountedFor() {
            var tally = tally();
            var rejected = tally.rejected().values().sum().longValue();
            var counted = tally.withheld()
                    + tally.accepted()
                    + rejected
                    + tally.postponed()
                    + stillToDo().size();
            var members = store.subscriptions().findAudience("a").get();

            assertThat(counted).isEqualTo(members.subscribers() + tally.forgotten());
            assertThat(members.subscribers() + members.forgotten()).isEqualTo(people.size());
        }

        private void assertOnlyOthersAreKnown(Seq<Integer> chosen) {
            var others = people.reject(one -> chosen.contains(personOf(one)));
            importAll("again");

            assertThat(people.flatMap(one -> store.subscriptions().find(one.token())))
                    .isEqualTo(others);
            assertThat(store.subscriptions()
                            .findAudience("again")
                            .map(Audience::subscribers)
                            .get())
                    .isEqualTo(others.size());
            for (var gone : people.removeAll(others)) {
                var id = new DeliveryId(campaign, gone.token(), gone.personKey());
                store.ledger()
                        .record(
                                campaign,
                                List.of(new Outcome(
                                        new Attempt.Accepted(id, Option.none(), NOW), NOW, false, Option.none())));
                assertThat(store.ledger().tokensOfPerson(audience, Option.some(campaign), gone.token()))
                        .isEmpty();
            }
            assertAccountedFor();
        }
    }
}
