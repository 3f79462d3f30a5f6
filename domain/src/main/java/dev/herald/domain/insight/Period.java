package dev.herald.domain.insight;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Locale;

/** The days that are asked about, in the ad account's time zone. */
public sealed interface Period {

    /** What the API takes if nobody says (endpoints page, mid-2026). */
    Period DEFAULT = Preset.LAST_30D;

    /**
     * From one day to another.
     *
     * @param since the first day, inclusive
     * @param until the last day, inclusive; not before the first
     */
    record Days(LocalDate since, LocalDate until) implements Period {
        /**
         * Guards the order.
         *
         * @throws IllegalArgumentException if the last day comes first; {@link Period#days} tells instead
         */
        public Days {
            Violation.refuse(check(since, until));
        }

        private static Seq<Violation> check(LocalDate since, LocalDate until) {
            return Violation.unless(!until.isBefore(since), "until", "must not be before since");
        }
    }

    /** Some days counted from today, by the names of the Marketing API's page on insights. */
    enum Preset implements Period {
        TODAY,
        YESTERDAY,
        LAST_3D,
        LAST_7D,
        LAST_14D,
        LAST_28D,
        LAST_30D,
        LAST_90D,
        THIS_MONTH,
        LAST_MONTH,
        THIS_QUARTER,
        LAST_QUARTER,
        THIS_YEAR,
        LAST_YEAR,
        /** As far back as Meta remembers. */
        MAXIMUM;

        /** The API's word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From one day to another, both inclusive, or what is wrong with them. */
    static Validation<Seq<Violation>, Period> days(LocalDate since, LocalDate until) {
        return Violation.valid(Days.check(since, until), () -> new Days(since, until));
    }
}
