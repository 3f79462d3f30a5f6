package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.ChosenAudiences;
import dev.herald.application.port.Conditions;
import dev.herald.application.port.PageList;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

final class MemoryChosenAudiences implements ChosenAudiences {
    private final OneAtATime one;
    private final People people;
    private final Lists lists;
    private final CampaignRecords campaigns;

    MemoryChosenAudiences(OneAtATime one, People people, Lists lists, CampaignRecords campaigns) {
        this.one = one;
        this.people = people;
        this.lists = lists;
        this.campaigns = campaigns;
    }

    @Override
    public Seq<RemoteId> unlisted(PageId page, Seq<RemoteId> customAudiences) {
        return one.get(() -> customAudiences
                .reject(id -> lists.isKnown(PageList.ofCustomAudience(page, id)))
                .toVector());
    }

    @Override
    public void exclude(AudienceId audience, PageId page, Seq<String> ids) {
        one.run(() -> {
            var members = people.audience(audience);
            members.refuseIfComplete();
            ids.forEach(members::exclude);
            people.ofTokens(ids)
                    .filter(subscription -> subscription.page().value().equals(page))
                    .flatMap(Subscription::person)
                    .forEach(person -> members.exclude(person.value().value()));
        });
    }

    @Override
    public Chosen choose(AudienceId audience, Conditions conditions) {
        return one.get(() -> {
            var members = people.audience(audience);
            members.refuseIfComplete();
            var listed = Vector.ofAll(people.all()).filter(subscription -> isListed(subscription, conditions));
            var excluded = listed.count(members::isExcluded);
            var others = listed.reject(members::isExcluded);
            others.filter(subscription -> isPlaced(subscription, conditions)).forEach(members::put);
            var countryUnknown = conditions.countries().isEmpty()
                    ? 0
                    : others.count(subscription -> subscription.region().isEmpty());
            return new Chosen(members.tokenCount(), excluded, countryUnknown);
        });
    }

    private boolean isListed(Subscription subscription, Conditions conditions) {
        return subscription.page().value().equals(conditions.page())
                && (conditions.customAudiences().isEmpty()
                        || conditions
                                .customAudiences()
                                .map(id -> PageList.ofCustomAudience(conditions.page(), id))
                                .exists(list -> lists.isOn(list, subscription.token())));
    }

    private static boolean isPlaced(Subscription subscription, Conditions conditions) {
        return conditions.countries().isEmpty()
                || subscription.region().map(Fact::value).exists(conditions.countries()::contains);
    }

    @Override
    public void forget(AudienceId audience) {
        one.run(() -> {
            if (campaigns.isAnyOf(audience)) {
                throw new IllegalStateException("a campaign goes to the audience: " + audience.value());
            }
            people.forget(audience);
        });
    }
}
