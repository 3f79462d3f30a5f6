package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.ChosenAudiences.Chosen;
import dev.herald.application.port.Conditions;
import dev.herald.application.port.Origin;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Store;
import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whom conditions choose, whatever they are and whoever is known: those whom a plain predicate in Java chooses. Ids hold
 * whatever means something to a database; no person's id is anybody's token, as at Meta.
 */
public abstract class ConditionsContract {
    private static final int TRIES = 60;
    private static final int MOST_PEOPLE = 12;
    private static final Vector<PageId> PAGES = Vector.of(new PageId("1001"), new PageId("10'01"));
    private static final Vector<String> PEOPLE = Vector.of("7", "o'brien", "7%", "\"x\"", "');DROP/**/TABLE/**/s;--");
    private static final Vector<String> TOKENS =
            Vector.of("a", "b", "c", "A", "it's", "_", "%", "\\", "[\"a\"]", "1'OR'1'='1", "$1", ":page", "?", "1");
    private static final Vector<Region> REGIONS = Vector.of("US", "MX", "FR").map(Region::new);
    private static final Vector<RemoteId> CUSTOM_AUDIENCES =
            Vector.of("77", "78", "a_b:c--").map(RemoteId::new);

    /** An empty store, which the test closes. */
    protected abstract Store openStore();

    /** Everything that a store is told, and what it is asked. */
    record Situation(List<Subscription> known, Set<Origin> origins, Conditions conditions, Set<String> excluded) {}

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void theyChooseThoseWhomAPlainPredicateChooses(@ForAll("situations") Situation situation) {
        try (var store = openStore()) {
            store.subscriptions().tell(situation.known());
            store.subscriptions().enlist(Vector.ofAll(situation.origins()));
            var audience = store.subscriptions().beginAudience("conditions");
            store.chosenAudiences()
                    .exclude(audience, situation.conditions().page(), Vector.ofAll(situation.excluded()));
            var found = store.chosenAudiences().choose(audience, situation.conditions());
            var members = Told.recipients(store.ledger(), audience, Option.none());

            var expected = new Expected(situation);
            assertThat(members.map(Recipient::subscription)).containsExactlyInAnyOrderElementsOf(expected.chosen());
            assertThat(found).isEqualTo(expected.counts());
            assertThat(members)
                    .allSatisfy(member -> assertThat(member.person())
                            .isEqualTo(member.subscription().personKey()));
        }
    }

    /** By itself, so that it shares no mistake. */
    private record Expected(Situation situation) {

        Seq<Subscription> chosen() {
            var countries = situation.conditions().countries();
            return candidates()
                    .reject(this::isExcluded)
                    .filter(one ->
                            countries.isEmpty() || one.region().exists(region -> countries.contains(region.value())));
        }

        Chosen counts() {
            var others = candidates().reject(this::isExcluded);
            var unknown = situation.conditions().countries().isEmpty()
                    ? 0
                    : others.count(one -> one.region().isEmpty());
            return new Chosen(chosen().size(), candidates().count(this::isExcluded), unknown);
        }

        private Seq<Subscription> candidates() {
            return situation
                    .known()
                    .filter(one -> isOfThePage(one)
                            && (situation.conditions().customAudiences().isEmpty() || isFromOne(one)));
        }

        private boolean isOfThePage(Subscription one) {
            return one.page().value().equals(situation.conditions().page());
        }

        private boolean isFromOne(Subscription one) {
            return Vector.ofAll(situation.origins())
                    .exists(origin -> origin.token().equals(one.token())
                            && origin.page().equals(situation.conditions().page())
                            && situation.conditions().customAudiences().contains(origin.customAudience()));
        }

        private boolean isExcluded(Subscription one) {
            return isNamed(one)
                    || situation
                            .known()
                            .exists(other -> isOfThePage(other)
                                    && situation
                                            .excluded()
                                            .contains(other.token().value())
                                    && other.person().isDefined()
                                    && other.person()
                                            .map(Fact::value)
                                            .equals(one.person().map(Fact::value)));
        }

        private boolean isNamed(Subscription one) {
            return situation.excluded().contains(one.token().value())
                    || one.person()
                            .exists(person ->
                                    situation.excluded().contains(person.value().value()));
        }
    }

    @Provide
    Arbitrary<Situation> situations() {
        var origins = Combinators.combine(
                        Arbitraries.of(CUSTOM_AUDIENCES.asJava()),
                        Arbitraries.of(PAGES.asJava()),
                        Arbitraries.of(TOKENS.asJava()))
                .as((from, page, token) -> new Origin(from, page, new SubscriptionToken(token), NOW));
        var ids = Arbitraries.of(TOKENS.appendAll(PEOPLE).asJava());
        return Combinators.combine(
                        subscriptions()
                                .list()
                                .uniqueElements(Subscription::token)
                                .ofMaxSize(MOST_PEOPLE),
                        origins.set().ofMaxSize(MOST_PEOPLE),
                        conditions(),
                        ids.set().ofMaxSize(4))
                .as((known, from, conditions, excluded) ->
                        new Situation(List.ofAll(known), from, conditions, excluded));
    }

    private static Arbitrary<Subscription> subscriptions() {
        var people =
                Arbitraries.of(PEOPLE.map(Option::some).append(Option.none()).asJava());
        var regions =
                Arbitraries.of(REGIONS.map(Option::some).append(Option.none()).asJava());
        return Combinators.combine(
                        Arbitraries.of(TOKENS.asJava()),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(PAGES.head())),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(PAGES.last()))),
                        people,
                        regions)
                .as(ConditionsContract::subscription);
    }

    private static Subscription subscription(String token, PageId page, Option<String> person, Option<Region> region) {
        var bare = Subscription.of(new SubscriptionToken(token), new Fact<>(page, Source.TOLD, NOW));
        var known = person.map(psid -> bare.withPerson(new Fact<>(new Psid(psid), Source.TOLD, NOW)))
                .getOrElse(bare);
        return region.map(place -> known.withRegion(new Fact<>(place, Source.INFERRED, NOW)))
                .getOrElse(known);
    }

    private static Arbitrary<Conditions> conditions() {
        return Combinators.combine(
                        Arbitraries.of(PAGES.asJava()),
                        Arbitraries.of(CUSTOM_AUDIENCES.asJava()).set().ofMaxSize(2),
                        Arbitraries.of(REGIONS.asJava()).set().ofMaxSize(2))
                .as((page, from, countries) -> new Conditions(page, HashSet.ofAll(from), HashSet.ofAll(countries)));
    }
}
