package dev.herald.testkit.contract;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudiencePart;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Recipient;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;

/** Who a ledger tells to be still to do, in the order of the people and their tokens, which the ledger does not promise. */
final class Told {
    private static final int SOME = 3;
    private static final Comparator<Recipient> IN_ORDER = Comparator.comparing(Recipient::person)
            .thenComparing(one -> one.subscription().token());

    private Told() {}

    /** What is told of a part at once, as it is told. */
    static Vector<Seq<Recipient>> atOnce(
            Ledger ledger, AudienceId audience, Option<Long> campaign, AudiencePart part, int limit) {
        var told = new ArrayList<Seq<Recipient>>();
        ledger.stillToDo(audience, campaign, part, limit, told::add);
        return Vector.ofAll(told);
    }

    static Vector<Recipient> recipients(Ledger ledger, AudienceId audience, Option<Long> campaign) {
        return atOnce(ledger, audience, campaign, AudiencePart.WHOLE, SOME)
                .flatMap(some -> some)
                .sorted(IN_ORDER);
    }

    static Vector<Subscription> subscriptions(Ledger ledger, AudienceId audience, Option<Long> campaign) {
        return recipients(ledger, audience, campaign).map(Recipient::subscription);
    }
}
