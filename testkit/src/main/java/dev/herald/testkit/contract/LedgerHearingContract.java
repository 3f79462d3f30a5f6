package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What the contracts of hearing are told with: campaigns whose message the API knows, and events of it. */
public abstract class LedgerHearingContract extends LedgerContract {
    static final Money NOTHING = usd("0");
    static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    static final LocalDate NEXT_DAY = TODAY.plusDays(1);
    static final String MESSAGE_ID = "120211";

    LedgerHearingContract() {}

    final long known(long campaign) {
        store().campaigns().remember(campaign, new RemoteCampaign(MESSAGE_ID, 100));
        return campaign;
    }

    final long sale(Subscription... people) {
        return known(campaign(people));
    }

    static MessageEvent event(Subscription to, DeliveryEvent event) {
        return new MessageEvent(MESSAGE_ID, to.token(), Option.none(), event);
    }

    final void hear(Subscription to, DeliveryEvent... events) {
        assertThat(ledger().hear(List.of(events).map(one -> event(to, one)))).isEmpty();
    }

    final Spending on(long campaign, LocalDate day) {
        return ledger().spending(campaign, USD, day);
    }

    final void assertSpentOn(long campaign, LocalDate day, Money spent) {
        assertThat(on(campaign, day).spentToday()).isEqualTo(spent);
        assertThat(on(campaign, day).spent()).isEqualTo(spent);
        assertThat(on(campaign, day).reserved()).isEqualTo(NOTHING);
    }
}
