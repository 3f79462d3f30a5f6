package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
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
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;

/** Who sends and who subscribed, in the tests of the sandbox. */
final class Seeds {
    static final Currency USD = Currency.getInstance("USD");
    static final PageId PAGE = new PageId("140984918491243");
    static final TimeZoneRegions REGIONS = zone -> Option.when(zone.equals("Europe/Paris"), () -> new Region("FR"));
    static final PriceBook PRICES =
            new PriceBook(usd("0.0141"), HashMap.of(new Region("BR"), usd("0.02"), new Region("IN"), usd("0.01")));

    private Seeds() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD).get();
    }

    static Sender sender() {
        return sender("1234567890");
    }

    static Sender sender(String adAccount) {
        return sender(adAccount, Billing.UNKNOWN.withPaymentMethod(true));
    }

    static Sender sender(String adAccount, Billing billing) {
        var us = Option.some(new Region("US"));
        return new Sender(
                new App("9001", Terms.SIGNED),
                new Business("7001", Terms.SIGNED),
                new AdAccount(
                        new AdAccountId(adAccount),
                        us,
                        USD,
                        ZoneId.of("America/New_York"),
                        Terms.SIGNED,
                        billing,
                        Option.none()),
                Page.of(PAGE, us, Terms.SIGNED));
    }

    /** A listing of people who may be messaged: {@code p1}, {@code p2} and so on, in the US. */
    static String people(int count) {
        var lines = new StringBuilder();
        for (var i = 1; i <= count; i++) {
            lines.append(line("'notification_messages_token':'p" + i + "','recipient_id':'" + i
                    + "','creation_timestamp':1577836800,'country':'US'"));
        }
        return lines.toString();
    }

    static String line(String fields) {
        return "{" + fields.replace('\'', '"') + "}\n";
    }

    static Path file(Path folder, String name, String lines) {
        try {
            return Files.writeString(folder.resolve(name), lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
