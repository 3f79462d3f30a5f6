package com.acme.loyalty.till;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of the files that the tills write. */
class TillTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-03");

    @TempDir
    private Path folder;

    private Table table(String text) throws IOException {
        return new Table(Files.writeString(folder.resolve("file.csv"), text));
    }

    @Test
    void daysAreCountedBackFromToday() throws Exception {
        var purchases = NightlyExport.read(table("member,days_ago\n12,0\n\n34, 1\n"), TODAY)
                .get();

        assertThat(purchases.latestBy(new Psid("12"))).contains(TODAY);
        assertThat(purchases.latestBy(new Psid("34"))).contains(LocalDate.parse("2026-06-02"));
        assertThat(purchases.latestBy(new Psid("56"))).isEmpty();
    }

    @Test
    void everyMistakeIsToldByItsLineAndNoneWithWhatItSays() throws Exception {
        var mistakes = NightlyExport.read(
                        table("member,days_ago\nper son,-1\n12\n34,100000\n12345678901234567890,x\n"), TODAY)
                .getError()
                .map(Violation::toString)
                .mkString("\n");

        assertThat(mistakes)
                .contains("line 2", "line 3: must have 2 values", "line 4.days_ago: must be a whole number", "line 5")
                .doesNotContain("per son", "12345678901234567890");
    }

    @Test
    void aFileWithoutItsFirstLineOrNoneAtAllIsRefused() throws Exception {
        assertThat(PaidPrices.read(table("MX,0.01\n")).getError().map(Violation::message))
                .containsExactly("must begin with the line country,usd");
        assertThat(PaidPrices.read(new Table(folder.resolve("missing.csv")))
                        .getError()
                        .map(Violation::message))
                .containsExactly("can't be read");
    }

    @Test
    void whatWasPaidTakesThePlaceOfWhatWasGuessed() throws Exception {
        var written = new PriceBook(usd("0.02"), HashMap.of(region("MX"), usd("0.03"), region("BR"), usd("0.04")));

        var prices =
                PaidPrices.read(table("country,usd\nMX,0.0093\nUS,0.015\n")).get();

        var book = prices.apply(written);
        assertThat(book.price(Option.some(region("MX")))).isEqualTo(usd("0.0093"));
        assertThat(book.price(Option.some(region("US")))).isEqualTo(usd("0.015"));
        assertThat(book.price(Option.some(region("BR")))).isEqualTo(usd("0.04"));
        assertThat(book.price(Option.none())).isEqualTo(usd("0.02"));
    }

    private static Money usd(String amount) {
        return Money.of(amount, USD).get();
    }

    private static Region region(String code) {
        return Region.of(code).get();
    }
}
