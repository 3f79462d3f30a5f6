package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.SALE;
import static dev.herald.testkit.contract.Samples.ZONE;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.ChosenAudiences;
import dev.herald.application.port.ChosenAudiences.Chosen;
import dev.herald.application.port.Conditions;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What becomes of an audience that is chosen; whom which conditions choose is {@link ConditionsContract}'s. */
public abstract class ChosenAudiencesContract extends StoreContract {
    private static final Conditions EVERYBODY = new Conditions(PAGE, HashSet.empty(), HashSet.empty());

    private ChosenAudiences chosen() {
        return store().chosenAudiences();
    }

    private AudienceId begun() {
        return subscriptions().beginAudience("conditions");
    }

    private Audience complete(AudienceId audience, Chosen found) {
        var complete = Audience.chosen(audience, "conditions", found, NOW);
        subscriptions().complete(complete);
        return complete;
    }

    private Seq<SubscriptionToken> members(AudienceId audience) {
        return recipients(audience).map(recipient -> recipient.subscription().token());
    }

    private Seq<Recipient> recipients(AudienceId audience) {
        return Told.recipients(store().ledger(), audience, Option.none());
    }

    private static Seq<SubscriptionToken> tokens(Seq<Subscription> subscriptions) {
        return subscriptions.map(Subscription::token);
    }

    private static Subscription in(String country, Subscription somebody) {
        return somebody.withRegion(new Fact<>(new Region(country), Source.INFERRED, NOW));
    }

    @Test
    void everybodyOfThePageIsChosenAndNobodyOfAnother() {
        var stranger = Subscription.of(token("stranger"), new Fact<>(new PageId("7"), Source.TOLD, NOW));
        subscriptions().tell(persons(3).append(stranger));
        var audience = begun();

        assertThat(chosen().choose(audience, EVERYBODY)).isEqualTo(new Chosen(3, 0, 0));
        assertThat(members(audience)).containsExactlyElementsOf(tokens(persons(3)));
    }

    @Test
    void whoseCountryIsNotKnownIsLeftOutAndCountedWhereACountryIsAskedFor() {
        subscriptions().tell(List.of(in("MX", person(1)), in("US", person(2)), person(3), person(4)));
        var audience = begun();
        var mexico = new Conditions(PAGE, HashSet.empty(), HashSet.of(new Region("MX"), new Region("PE")));

        assertThat(chosen().choose(audience, mexico)).isEqualTo(new Chosen(1, 0, 2));
        assertThat(members(audience)).containsExactly(person(1).token());
    }

    @Test
    void whoIsExcludedByOneTokenIsLeftOutWithAllOfThemThatAreKnown() {
        subscriptions().tell(List.of(token(1, 1), token(2, 1), token(3, 2), token(4, 3), token(5, 3)));
        var audience = begun();
        chosen().exclude(audience, PAGE, List.of("token-00001", "nobody's", "it's-\"quoted\"\\%_;--"));
        chosen().exclude(audience, PAGE, List.of("token-00001", "person-00003"));
        chosen().exclude(audience, PAGE, List.empty());

        assertThat(chosen().choose(audience, EVERYBODY)).isEqualTo(new Chosen(1, 4, 0));
        assertThat(members(audience)).containsExactly(token("token-00003"));
    }

    @Test
    void aTokenOfAnotherPageExcludesNobodyWhoseIdIsTheSameThere() {
        var stranger = Subscription.of(token("stranger"), new Fact<>(new PageId("7"), Source.TOLD, NOW))
                .withPerson(person(1).person().get());
        subscriptions().tell(List.of(person(1), stranger));
        var audience = begun();
        chosen().exclude(audience, PAGE, List.of("stranger"));

        assertThat(chosen().choose(audience, EVERYBODY)).isEqualTo(new Chosen(1, 0, 0));
    }

    @Test
    void whoIsExcludedFromOneAudienceIsNotFromAnother() {
        subscriptions().tell(persons(2));
        var one = begun();
        chosen().exclude(one, PAGE, List.of("token-00001"));
        chosen().choose(one, EVERYBODY);
        var other = begun();

        assertThat(chosen().choose(other, EVERYBODY)).isEqualTo(new Chosen(2, 0, 0));
    }

    @Test
    void tokensOfAPersonComeTogether() {
        subscriptions().tell(List.of(token(3, 1), token(1, 2), token(2, 1)));
        var audience = begun();
        chosen().choose(audience, EVERYBODY);

        assertThat(members(audience)).containsExactly(token("token-00002"), token("token-00003"), token("token-00001"));
        assertThat(recipients(audience).map(Recipient::person))
                .containsExactlyElementsOf(Samples.keys(List.of(token(2, 1), token(3, 1), token(1, 2))));
    }

    @Test
    void aCompleteAudienceIsFoundByItsNumberWithHowItWasChosen() {
        subscriptions().tell(List.of(in("MX", person(1)), person(2), person(3)));
        var audience = begun();
        chosen().exclude(audience, PAGE, List.of("token-00003"));
        var found = chosen().choose(audience, new Conditions(PAGE, HashSet.empty(), HashSet.of(new Region("MX"))));

        assertThat(subscriptions().findAudience(audience)).isEmpty();

        var complete = complete(audience, found);

        assertThat(found).isEqualTo(new Chosen(1, 1, 1));
        assertThat(complete.cut()).contains(new Audience.Cut(NOW, 1, 1));
        assertThat(subscriptions().findAudience(audience)).contains(complete);
        assertThat(subscriptions().findAudience("conditions")).contains(complete);
        assertThat(subscriptions().findAudience(new AudienceId(audience.value() + 1)))
                .isEmpty();
    }

    @Test
    void whoIsLearnedOfLaterIsNotInACompleteAudience() {
        subscriptions().tell(persons(2));
        var audience = begun();
        complete(audience, chosen().choose(audience, EVERYBODY));
        subscriptions().tell(persons(4));

        assertThat(members(audience)).containsExactlyElementsOf(tokens(persons(2)));
        assertThatThrownBy(() -> chosen().choose(audience, EVERYBODY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> chosen().exclude(audience, PAGE, List.of("token-00001")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameConditionsChosenAgainAreAnotherAudienceAndTheFirstIsAsItWas() {
        subscriptions().tell(persons(2));
        var first = begun();
        complete(first, chosen().choose(first, EVERYBODY));
        subscriptions().tell(persons(3));
        var second = begun();
        complete(second, chosen().choose(second, EVERYBODY));

        assertThat(subscriptions().findAudience(first).map(Audience::subscribers))
                .contains(2L);
        assertThat(subscriptions().findAudience(second).map(Audience::subscribers))
                .contains(3L);
    }

    @Test
    void aForgottenAudienceIsNotFoundAnyMoreAndItsPeopleAreStillKnown() {
        subscriptions().tell(persons(3));
        var kept = begun();
        complete(kept, chosen().choose(kept, EVERYBODY));
        var forgotten = begun();
        complete(forgotten, chosen().choose(forgotten, EVERYBODY));
        chosen().forget(forgotten);

        assertThat(subscriptions().findAudience(forgotten)).isEmpty();
        assertThat(subscriptions().findAudience("conditions").map(Audience::id)).contains(kept);
        assertThat(members(kept)).hasSize(3);
        assertThat(subscriptions().find(person(1).token())).contains(person(1));
    }

    @Test
    void theAudienceOfACampaignIsNotForgotten() {
        subscriptions().tell(persons(1));
        var audience = begun();
        complete(audience, chosen().choose(audience, EVERYBODY));
        store().campaigns().open(new CampaignKey("sandbox", PAGE, SALE), "digest", audience, ZONE);

        assertThatThrownBy(() -> chosen().forget(audience)).isInstanceOf(IllegalStateException.class);
        assertThat(members(audience)).hasSize(1);
    }

    @Test
    void thousandsAreChosenAndExcluded() {
        subscriptions().tell(persons(5000));
        var audience = begun();
        chosen().exclude(
                        audience,
                        PAGE,
                        persons(2500).map(excluded -> excluded.token().value()));

        assertThat(chosen().choose(audience, EVERYBODY)).isEqualTo(new Chosen(2500, 2500, 0));
        assertThat(members(audience))
                .containsExactlyElementsOf(tokens(persons(5000).drop(2500)));

        chosen().forget(audience);

        assertThat(subscriptions().find(person(4999).token())).contains(person(4999));
    }

    @Test
    void conditionsThatHoldForNobodyChooseNobody() {
        subscriptions().tell(persons(2));
        var audience = begun();
        var fromNowhere = new Conditions(PAGE, HashSet.of(new RemoteId("77")), HashSet.empty());

        assertThat(chosen().choose(audience, fromNowhere)).isEqualTo(new Chosen(0, 0, 0));
    }
}
