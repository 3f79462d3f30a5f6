package dev.herald.http.sandbox;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.subscription.Subscription;
import dev.herald.testkit.generator.Generator;
import io.vavr.control.Option;

/** What a client does not know. */
record Hidden(boolean terms, boolean places, boolean billing, boolean person, boolean times) {

    static Generator<Hidden> some() {
        var either = Generator.of(true, false);
        return Generator.combine(either, either, either, either, either, Hidden::new);
    }

    Client from(Client client) {
        return new Client(
                client.situation(),
                client.played(),
                sender(client.sender()),
                client.spending(),
                person(client.subscription()));
    }

    private Sender sender(Sender known) {
        var account = known.adAccount();
        var page = known.page();
        return new Sender(
                new App(known.app().id(), terms(known.app().terms())),
                new Business(known.business().id(), terms(known.business().terms())),
                new AdAccount(
                        account.id(),
                        places ? Option.none() : account.country(),
                        account.currency(),
                        account.timeZone(),
                        terms(account.terms()),
                        billing ? Billing.UNKNOWN : account.billing(),
                        times ? Option.none() : account.throttledUntil()),
                new Page(
                        page.id(),
                        places ? Option.none() : page.country(),
                        terms(page.terms()),
                        terms ? Option.none() : page.permission()));
    }

    private Terms terms(Terms known) {
        return terms ? Terms.UNKNOWN : known;
    }

    private Subscription person(Subscription known) {
        return new Subscription(
                known.token(),
                known.page(),
                person ? Option.none() : known.person(),
                places ? Option.none() : known.region(),
                Option.none(),
                times ? Option.none() : known.expiresAt(),
                times ? Option.none() : known.nextEligibleAt(),
                known.optedInAt(),
                person ? Option.none() : known.stoppedAt(),
                person ? Option.none() : known.dropped(),
                person ? Option.none() : known.available());
    }
}
