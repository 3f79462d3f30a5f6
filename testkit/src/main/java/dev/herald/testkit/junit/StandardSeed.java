package dev.herald.testkit.junit;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.testkit.sandbox.Sandbox;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A sender in the US that may send at a cent a message, in US dollars, and a few people in the US who subscribed to its
 * page. All of it is made up.
 */
public final class StandardSeed implements SandboxSeed {
    /** The ad account's id; in paths it stands behind {@code act_}. */
    public static final String AD_ACCOUNT = "1234567890";

    /** The page's id. */
    public static final String PAGE = "140984918491243";

    /** The tokens of those who may be messaged. */
    public static final Seq<String> SUBSCRIBERS = List.of("anna", "bruno", "chloe", "david", "emma");

    /** The token of someone who stopped all messages. */
    public static final String STOPPED = "stopped-stella";

    /** A token that has expired. */
    public static final String EXPIRED = "expired-eric";

    /** Of a page that nobody seeded. */
    public static final String OF_ANOTHER_PAGE = "elsewhere-elsa";

    /** What a delivered message costs. */
    public static final Money PRICE =
            Money.of("0.01", Currency.getInstance("USD")).get();

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Region US = new Region("US");

    @Override
    public void sow(Sandbox sandbox) {
        sandbox.seed(sender(), new PriceBook(PRICE, HashMap.empty()));
        sandbox.seedSubscribers(SUBSCRIBERS
                .map(StandardSeed::subscription)
                .append(subscription(STOPPED).withStop(LONG_AGO))
                .append(subscription(EXPIRED).withExpiry(told(LONG_AGO)))
                .append(subscription(OF_ANOTHER_PAGE, "77")));
    }

    /** The sender: all terms are signed, and there is a payment method. */
    public static Sender sender() {
        return new Sender(
                new App("9001", Terms.SIGNED),
                new Business("7001", Terms.SIGNED),
                new AdAccount(
                        new AdAccountId(AD_ACCOUNT),
                        Option.some(US),
                        PRICE.currency(),
                        ZoneId.of("America/New_York"),
                        Terms.SIGNED,
                        Billing.UNKNOWN.withPaymentMethod(true),
                        Option.none()),
                Page.of(new PageId(PAGE), Option.some(US), Terms.SIGNED));
    }

    /** Someone in the US who subscribed to the page long ago and may be messaged, by a token of your choice. */
    public static Subscription subscription(String token) {
        return subscription(token, PAGE);
    }

    private static Subscription subscription(String token, String page) {
        return Subscription.of(new SubscriptionToken(token), told(new PageId(page)))
                .withPerson(told(new Psid("psid-of-" + token)))
                .withRegion(told(US))
                .withOptIn(LONG_AGO);
    }

    private static <T> Fact<T> told(T value) {
        return new Fact<>(value, Fact.Source.TOLD, LONG_AGO);
    }
}
