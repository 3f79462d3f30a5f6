package dev.herald.http.web;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What somebody agrees to spend at most, as they write it: plain digits, so that no number takes a machine's memory. */
public final class MostToSpend {
    /** What it must be. */
    public static final String WHAT_IT_IS =
            "What to spend at most must be an amount in the ad account's currency, such as \"250\" or \"99.50\".";

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private MostToSpend() {}

    /** The amount; none if the text is none. */
    public static Option<BigDecimal> read(String text) {
        return Option.when(AMOUNT.matcher(text).matches(), () -> new BigDecimal(text));
    }
}
