package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.budget.Payment.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Where the money for one message stands after what became known. */
final class PaymentTest {
    private static final Money PRICE = new Money(14_100, Currency.getInstance("USD"));
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Payment RESERVED = Payment.reserved(PRICE, TUESDAY);

    @Test
    void moneyIsPutAsideUntilSomethingIsKnown() {
        assertThat(RESERVED.price()).isEqualTo(PRICE);
        assertThat(RESERVED.standing()).isEqualTo(new Standing.Reserved());
    }

    @Test
    void aDeliverySettlesItOnItsBudgetDay() {
        assertThat(RESERVED.delivered(TUESDAY).standing()).isEqualTo(new Standing.Settled(TUESDAY));
        assertThat(RESERVED.delivered(WEDNESDAY).standing()).isEqualTo(new Standing.Settled(WEDNESDAY));
    }

    @Test
    void nothingIsBookedBeforeItWasReserved() {
        assertThat(RESERVED.delivered(MONDAY).standing()).isEqualTo(new Standing.Settled(TUESDAY));
        assertThat(RESERVED.assumed(MONDAY).standing()).isEqualTo(new Standing.Assumed(TUESDAY));
    }

    @Test
    void anEarlierDeliveryMovesTheBookingAndALaterOneDoesNot() {
        var settled = RESERVED.delivered(WEDNESDAY);

        assertThat(settled.delivered(TUESDAY).standing()).isEqualTo(new Standing.Settled(TUESDAY));
        assertThat(settled.delivered(WEDNESDAY.plusDays(1)).standing()).isEqualTo(new Standing.Settled(WEDNESDAY));
    }

    @Test
    void whatWasAssumedIsSettledByALateDeliveryAndStaysOnTheEarlierDay() {
        var assumed = RESERVED.assumed(WEDNESDAY);

        assertThat(assumed.standing()).isEqualTo(new Standing.Assumed(WEDNESDAY));
        assertThat(assumed.delivered(TUESDAY).standing()).isEqualTo(new Standing.Settled(TUESDAY));
        assertThat(assumed.delivered(WEDNESDAY.plusDays(1)).standing()).isEqualTo(new Standing.Settled(WEDNESDAY));
    }

    @Test
    void aFailureGivesTheMoneyBackEvenWhatWasAssumed() {
        assertThat(RESERVED.released().standing()).isEqualTo(new Standing.Released());
        assertThat(RESERVED.assumed(WEDNESDAY).released().standing()).isEqualTo(new Standing.Released());
        assertThat(RESERVED.released().assumed(WEDNESDAY).standing()).isEqualTo(new Standing.Released());
    }

    @Test
    void aDeliveryOutranksAFailureWhicheverIsToldFirst() {
        assertThat(RESERVED.delivered(WEDNESDAY).released().standing()).isEqualTo(new Standing.Settled(WEDNESDAY));
        assertThat(RESERVED.released().delivered(WEDNESDAY).standing()).isEqualTo(new Standing.Settled(WEDNESDAY));
    }

    @Test
    void aPriceIsNeverNegative() {
        assertThatThrownBy(() -> Payment.reserved(new Money(-1, PRICE.currency()), MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Payment.reserved(Money.zero(PRICE.currency()), MONDAY).standing())
                .isEqualTo(new Standing.Reserved());
    }

    @Property
    void theSameKnowledgeInAnyOrderWithRepeatsEndsInTheSamePayment(
            @ForAll("knowledge") List<UnaryOperator<Payment>> knowledge, @ForAll Random random) {
        var told = new ArrayList<>(knowledge);
        told.addAll(knowledge.subList(0, random.nextInt(knowledge.size() + 1)));
        Collections.shuffle(told, random);

        assertThat(after(told)).isEqualTo(after(knowledge));
    }

    private static Payment after(List<UnaryOperator<Payment>> knowledge) {
        var payment = RESERVED;
        for (var one : knowledge) {
            payment = one.apply(payment);
        }
        return payment;
    }

    @Provide
    Arbitrary<List<UnaryOperator<Payment>>> knowledge() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 9).map(MONDAY::plusDays);
        Arbitrary<UnaryOperator<Payment>> delivered = days.map(day -> payment -> payment.delivered(day));
        Arbitrary<UnaryOperator<Payment>> assumed = days.map(day -> payment -> payment.assumed(day));
        Arbitrary<UnaryOperator<Payment>> released = Arbitraries.of(List.of(Payment::released));
        return Arbitraries.oneOf(delivered, assumed, released).list().ofMaxSize(6);
    }
}
