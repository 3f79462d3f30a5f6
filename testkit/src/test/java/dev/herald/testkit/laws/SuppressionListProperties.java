package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SuppressionList;
import dev.herald.testkit.generator.Subscriptions;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of whom a page never messages. */
final class SuppressionListProperties {

    @Property
    void aListHoldsWhoeverItNamesByTokenOrByPersonAndNobodyElse(
            @ForAll("people") Seq<Subscription> named,
            @ForAll("person") Subscription somebody,
            @ForAll boolean byToken) {
        var ids = named.flatMap(person -> byToken ? List.of(person.token().value()) : idsOfPerson(person));
        var list = SuppressionList.of(ids);

        assertThat(list.holds(somebody))
                .isEqualTo(ids.contains(somebody.token().value())
                        || idsOfPerson(somebody).exists(ids::contains));
        assertThat(named)
                .allSatisfy(person -> assertThat(list.holds(person))
                        .isEqualTo(byToken || idsOfPerson(person).nonEmpty()));
    }

    @Property
    void aLongerListNeverLetsAnybodyGo(@ForAll("people") Seq<Subscription> named, @ForAll("person") Subscription one) {
        var ids = named.map(person -> person.token().value());
        var longer = SuppressionList.of(ids.append(one.token().value()));

        assertThat(named.append(one))
                .allSatisfy(person -> assertThat(longer.holds(person)).isTrue());
    }

    @Property
    void nobodyIsOnAnEmptyList(@ForAll("person") Subscription somebody) {
        assertThat(SuppressionList.NOBODY.holds(somebody)).isFalse();
        assertThat(SuppressionList.of(List.empty()).holds(somebody)).isFalse();
    }

    @Example
    void anEmptyListCostsNothing() {
        assertThat(SuppressionList.of(List.empty())).isSameAs(SuppressionList.NOBODY);
    }

    @Provide
    Arbitrary<Seq<Subscription>> people() {
        return Subscriptions.any().list(0, 5).asArbitrary();
    }

    @Provide
    Arbitrary<Subscription> person() {
        return Subscriptions.any().asArbitrary();
    }

    private static Seq<String> idsOfPerson(Subscription subscription) {
        return subscription.person().map(person -> person.value().value()).toList();
    }
}
