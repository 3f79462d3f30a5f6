package dev.herald.application.port;

import dev.herald.domain.budget.Money;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.delivery.Reception;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A delivery as the ledger has it.
 *
 * @param reasons the keys of why it is withheld, rejected or postponed
 * @param dueAt when it is to be judged again, if it is withheld or postponed
 * @param price of its latest intent; none if it was never attempted
 * @param attemptedAt when its latest intent was taken down
 * @param acceptedAt when the API took it
 * @param trackingId the API's id of the message, if the API told it
 * @param reception what the person did with it
 */
public record DeliveryEntry(
        DeliveryId id,
        DeliveryState state,
        Seq<String> reasons,
        Option<Instant> dueAt,
        Option<Money> price,
        Option<Instant> attemptedAt,
        Option<Instant> acceptedAt,
        Option<String> trackingId,
        Reception reception) {}
