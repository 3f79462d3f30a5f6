package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Assertions;

/** What is committed never exceeds the budget, in any order of anything, over days and weeks; a model in plain loops watches. */
final class SpendingBookProperties {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FIRST = LocalDate.parse("2028-02-24");
    private static final long AMOUNT = 1_000_000;

    /** What happens next: {@code number} is a price, a choice of payment, or days. */
    record Step(Kind kind, int which, int number) {}

    enum Kind {
        RESERVE,
        DELIVER,
        ASSUME,
        FAIL,
        TURN_THE_DAY
    }

    @Property
    void whoeverAsksForRoomFirstStaysWithinTheBudgetWhateverBecomesOfIt(
            @ForAll("budgets") Budget budget, @ForAll("steps") List<Step> steps) {
        var run = new Run(budget);
        for (var step : steps) {
            run.take(step, false);
            run.checkSums();
            run.checkBudget(0);
        }
    }

    @Property
    void aFailedMessageThatIsDeliveredAllTheSameIsTheOnlyWayPastTheBudget(
            @ForAll("budgets") Budget budget, @ForAll("steps") List<Step> steps) {
        var run = new Run(budget);
        for (var step : steps) {
            run.take(step, true);
            run.checkSums();
            run.checkBudget(run.contradicted());
        }
    }

    @Provide
    Arbitrary<Budget> budgets() {
        var amount = new Money(AMOUNT, USD);
        return Arbitraries.of(
                new Budget.Lifetime(amount),
                new Budget.Daily(amount, Budget.Cap.STRICT),
                new Budget.Daily(amount, Budget.Cap.AS_META));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(Kind.RESERVE)), Tuple.of(4, Arbitraries.of(Kind.class))),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 600_000))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(120);
    }

    /** A campaign that goes on, and the model beside it. */
    private static final class Run {
        private final Budget budget;
        private final List<Payment> payments = new ArrayList<>();
        private final List<PaymentModel> models = new ArrayList<>();
        private SpendingBook book = SpendingBook.none(USD);
        private LocalDate today = FIRST;

        Run(Budget budget) {
            this.budget = budget;
        }

        void take(Step step, boolean contradictions) {
            switch (step.kind()) {
                case RESERVE -> reserve(step.number());
                case TURN_THE_DAY -> today = today.plusDays(1 + step.number() % 3);
                case DELIVER, ASSUME, FAIL -> tell(step, contradictions);
            }
        }

        private void reserve(long price) {
            if (budget.room(book.asOf(today)).isLessThan(new Money(price, USD))) {
                return;
            }
            var payment = Payment.reserved(new Money(price, USD), today);
            payments.add(payment);
            models.add(new PaymentModel(price, today));
            book = book.entering(payment);
        }

        private void tell(Step step, boolean contradictions) {
            if (payments.isEmpty()) {
                return;
            }
            var index = step.which() % payments.size();
            var before = payments.get(index);
            var model = models.get(index);
            var told = today.minusDays(step.number() % 4);
            var after = before;
            if (step.kind() == Kind.DELIVER && (contradictions || !model.failed)) {
                model.contradicted |= model.failed && model.delivered == null;
                model.delivered = model.delivered == null || told.isBefore(model.delivered) ? told : model.delivered;
                after = before.delivered(told);
            } else if (step.kind() == Kind.ASSUME) {
                model.assumed = model.assumed == null || today.isBefore(model.assumed) ? today : model.assumed;
                after = before.assumed(today);
            } else if (step.kind() == Kind.FAIL && (contradictions || model.delivered == null)) {
                model.failed = true;
                after = before.released();
            }
            payments.set(index, after);
            book = book.moving(before, after);
        }

        long contradicted() {
            var sum = 0L;
            for (var model : models) {
                sum += model.contradicted ? model.price : 0;
            }
            return sum;
        }

        void checkSums() {
            var entered = SpendingBook.none(USD);
            for (var payment : payments) {
                entered = entered.entering(payment);
            }
            assertThat(book).isEqualTo(entered);
            assertThat(book.committed())
                    .isEqualTo(book.reserved().plus(book.settled()).plus(book.assumed()));
            assertThat(List.of(book.reserved(), book.settled(), book.assumed())).noneMatch(Money::isNegative);
            assertThat(book.asOf(today))
                    .isEqualTo(new Spending(
                            new Money(reserved(), USD),
                            new Money(spent(LocalDate.MIN, LocalDate.MAX), USD),
                            new Money(spent(today, today), USD),
                            new Money(spent(sunday(today), sunday(today).plusDays(6)), USD)));
        }

        void checkBudget(long excess) {
            var limits = limits();
            assertAtMost(limits[0] + excess, reserved() + spent(LocalDate.MIN, LocalDate.MAX));
            for (var day = FIRST.minusDays(9); !day.isAfter(today); day = day.plusDays(1)) {
                var reserved = day.equals(today) ? reserved() : 0;
                assertAtMost(limits[1] + excess, reserved + spent(day, day));
                var weeksReserved = sunday(day).equals(sunday(today)) ? reserved() : 0;
                assertAtMost(
                        limits[2] + excess,
                        weeksReserved + spent(sunday(day), sunday(day).plusDays(6)));
            }
        }

        /** In total, on a day, in a week. */
        private long[] limits() {
            var none = Long.MAX_VALUE / 2;
            if (budget instanceof Budget.Lifetime) {
                return new long[] {AMOUNT, AMOUNT, AMOUNT};
            }
            return ((Budget.Daily) budget).cap() == Budget.Cap.STRICT
                    ? new long[] {none, AMOUNT, 7 * AMOUNT}
                    : new long[] {none, AMOUNT * 7 / 4, 7 * AMOUNT};
        }

        private long reserved() {
            var sum = 0L;
            for (var model : models) {
                sum += model.bookedOn() == null && !model.failed ? model.price : 0;
            }
            return sum;
        }

        private long spent(LocalDate from, LocalDate to) {
            var sum = 0L;
            for (var model : models) {
                var day = model.bookedOn();
                sum += day != null && !day.isBefore(from) && !day.isAfter(to) ? model.price : 0;
            }
            return sum;
        }

        private static LocalDate sunday(LocalDate day) {
            return day.minusDays(day.getDayOfWeek().getValue() % 7);
        }

        private static void assertAtMost(long limit, long amount) {
            Assertions.assertTrue(amount <= limit, () -> amount + " exceeds " + limit);
        }
    }
}
