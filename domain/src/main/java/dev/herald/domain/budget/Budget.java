package dev.herald.domain.budget;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** The most that a campaign may cost. Whole minor units above zero, as the API takes them. */
public sealed interface Budget {

    /** The amount, in total or a day. */
    Money amount();

    /** What may still be reserved now; zero or less if nothing. */
    Money room(Spending spending);

    /** A hard total over the campaign's life. */
    record Lifetime(Money amount) implements Budget {
        /**
         * Guards the amount.
         *
         * @throws IllegalArgumentException if it is no budget; {@link Budget#lifetime} tells instead
         */
        public Lifetime {
            Violation.refuse(check(amount));
        }

        @Override
        public Money room(Spending spending) {
            return amount.minus(spending.committed());
        }
    }

    /** An amount a day, in the ad account's time zone. */
    record Daily(Money amount, Cap cap) implements Budget {
        private static final int PERCENT_OF_A_DAY_AS_META = 175;
        private static final int DAYS_OF_A_WEEK = 7;

        /**
         * Guards the amount.
         *
         * @throws IllegalArgumentException if it is no budget; {@link Budget#daily} tells instead
         */
        public Daily {
            Violation.refuse(check(amount));
        }

        @Override
        public Money room(Spending spending) {
            var today = spending.reserved().plus(spending.spentToday());
            return switch (cap) {
                case STRICT -> amount.minus(today);
                case AS_META ->
                    amount.percent(PERCENT_OF_A_DAY_AS_META)
                            .minus(today)
                            .min(amount.times(DAYS_OF_A_WEEK)
                                    .minus(spending.reserved().plus(spending.spentThisWeek())));
            };
        }
    }

    /** How a daily budget caps a day. */
    enum Cap {
        /** No day exceeds the amount. */
        STRICT,
        /** As Meta does it: up to 175 % on a day, at most 7 times the amount in a week from Sunday to Saturday. */
        AS_META
    }

    /** A lifetime budget, or what is wrong with the amount. */
    static Validation<Seq<Violation>, Budget> lifetime(Money amount) {
        return Violation.valid(check(amount), () -> new Lifetime(amount));
    }

    /** A daily budget, or what is wrong with the amount. */
    static Validation<Seq<Violation>, Budget> daily(Money amount, Cap cap) {
        return Violation.valid(check(amount), () -> new Daily(amount, cap));
    }

    private static Seq<Violation> check(Money amount) {
        return Violation.all(
                Violation.unless(amount.micros() > 0, "", "must be more than zero"),
                Violation.unless(
                        amount.isWholeMinor(),
                        "",
                        "must be a whole number of the smallest units of " + amount.currency()
                                + ", as Meta takes budgets"));
    }
}
