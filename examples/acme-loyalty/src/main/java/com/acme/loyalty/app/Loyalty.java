package com.acme.loyalty.app;

import com.acme.loyalty.till.NightlyExport;
import com.acme.loyalty.till.PaidPrices;
import com.acme.loyalty.till.Table;
import com.acme.loyalty.watch.Announcements;
import dev.herald.app.Additions;
import dev.herald.app.Main;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** Acme's program: Herald's command line with what Acme adds. */
public final class Loyalty {
    private static final String DATA = "ACME_DATA";
    private static final ZoneId SHOP = ZoneId.of("America/New_York");
    private static final int BAD_INPUT = 2;

    private Loyalty() {}

    /**
     * Runs one command and ends the process with its exit code, which is Herald's. Acme's data is read from the folder that the
     * environment variable {@code ACME_DATA} names, or else {@code data}.
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, Path.of(Objects.requireNonNullElse(System.getenv(DATA), "data"))));
    }

    static int run(String[] arguments, Path data) {
        return additions(data, sentence -> System.err.println("On duty: " + sentence))
                .fold(Loyalty::refused, additions -> Main.run(arguments, additions));
    }

    private static Validation<Seq<Violation>, Additions> additions(Path data, Announcements announcements) {
        return Validation.combine(
                        NightlyExport.read(new Table(data.resolve("purchases.csv")), LocalDate.now(SHOP)),
                        PaidPrices.read(new Table(data.resolve("prices.csv"))))
                .ap((purchases, prices) -> new LoyaltyModule(purchases, prices, SHOP, announcements).additions())
                .mapError(mistakes -> mistakes.flatMap(all -> all));
    }

    private static int refused(Seq<Violation> mistakes) {
        mistakes.forEach(System.err::println);
        return BAD_INPUT;
    }
}
