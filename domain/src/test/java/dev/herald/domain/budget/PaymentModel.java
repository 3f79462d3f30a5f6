package dev.herald.domain.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a payment comes to, told without {@link Payment}. */
final class PaymentModel {
    final long price;
    final LocalDate reserved;

    @Nullable
    LocalDate delivered;

    @Nullable
    LocalDate assumed;

    boolean failed;
    boolean contradicted;

    PaymentModel(long price, LocalDate reserved) {
        this.price = price;
        this.reserved = reserved;
    }

    @Nullable
    LocalDate bookedOn() {
        if (delivered == null && (assumed == null || failed)) {
            return null;
        }
        var day = delivered;
        if (day == null || (assumed != null && assumed.isBefore(day))) {
            day = assumed;
        }
        return day != null && day.isBefore(reserved) ? reserved : day;
    }
}
