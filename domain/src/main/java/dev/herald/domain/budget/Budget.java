package dev.herald.domain.budget;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;

/** The most that a campaign may cost. Whole minor units above zero, as the API takes them. */
public sealed interface Budget {

    /** The amount, in total or a day. */
    Money amount();

    /** What may still be reserved now; zero or less if nothing. */
    Money room(Spending spending);

    /**
     * From when on there can be room for so much, if nothing is attempted meanwhile: now, if there is room; otherwise the
     * next budget day, or the next week's Sunday where the week is what binds; none if no day brings so much. What is
     * reserved now is taken to be settled today, since it mostly is. A reservation that outlasts the day counts on the
     * next one too: whoever finds no room then asks again.
     *
     * @param spending what the campaign costs at this instant
     * @param calendar the ad account's
     */
    Option<Instant> roomAgain(Spending spending, Money needed, BudgetCalendar calendar, Instant now);

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

        @Override
        public Option<Instant> roomAgain(Spending spending, Money needed, BudgetCalendar calendar, Instant now) {
            return Option.when(fits(needed, room(spending)), now);
        }
    }

    /** An amount a day, in the ad account's time zone. */
    record Daily(Money amount, Cap cap) implements Budget {
        private static final int PERCENT_OF_A_DAY_AS_META = 175;
        private static final int DAYS_OF_A_WEEK = 7;
        private static final long MOST_MICROS = Long.MAX_VALUE / DAYS_OF_A_WEEK;

        /**
         * Guards the amount.
         *
         * @throws IllegalArgumentException if it is no daily budget; {@link Budget#daily} tells instead
         */
        public Daily {
            Violation.refuse(checkDaily(amount));
        }

        private static Seq<Violation> checkDaily(Money amount) {
            return Violation.all(
                    check(amount),
                    Violation.unless(
                            amount.micros() <= MOST_MICROS, "", "must be so little that a week of it can be counted"));
        }

        @Override
        public Money room(Spending spending) {
            var today = mostOfADay().minus(spending.reserved().plus(spending.spentToday()));
            return switch (cap) {
                case STRICT -> today;
                case AS_META -> today.min(roomOfTheWeek(spending));
            };
        }

        private Money mostOfADay() {
            return switch (cap) {
                case STRICT -> amount;
                case AS_META -> amount.percent(PERCENT_OF_A_DAY_AS_META);
            };
        }

        private Money roomOfTheWeek(Spending spending) {
            return amount.times(DAYS_OF_A_WEEK).minus(spending.reserved().plus(spending.spentThisWeek()));
        }

        @Override
        public Option<Instant> roomAgain(Spending spending, Money needed, BudgetCalendar calendar, Instant now) {
            if (fits(needed, room(spending))) {
                return Option.some(now);
            }
            var opens = switch (cap) {
                case STRICT -> calendar.nextDay(now);
                case AS_META -> fits(needed, roomOfTheWeek(spending)) ? calendar.nextDay(now) : calendar.nextWeek(now);
            };
            return Option.when(fits(needed, mostOfADay()), opens);
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
        return Violation.valid(Daily.checkDaily(amount), () -> new Daily(amount, cap));
    }

    private static boolean fits(Money needed, Money room) {
        return !room.isLessThan(needed);
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
