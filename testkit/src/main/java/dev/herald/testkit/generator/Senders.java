package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.account.App;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import java.time.Instant;

/** Who sends: app, business, ad account and page. */
public final class Senders {

    private Senders() {}

    /** Any sender. */
    public static Generator<Sender> any() {
        return combine(
                apps(Generator.of(Terms.values())),
                businesses(Generator.of(Terms.values())),
                Accounts.any(),
                Accounts.pages(),
                Sender::new);
    }

    /** Senders that no rule has anything against at this instant. */
    public static Generator<Sender> fineAt(Instant now) {
        return combine(
                apps(Accounts.fineTerms()),
                businesses(Accounts.fineTerms()),
                Accounts.fineAt(now),
                Accounts.finePages(),
                Sender::new);
    }

    private static Generator<App> apps(Generator<Terms> terms) {
        return combine(Ids.apps(), terms, App::new);
    }

    private static Generator<Business> businesses(Generator<Terms> terms) {
        return combine(Ids.businesses(), terms, Business::new);
    }
}
