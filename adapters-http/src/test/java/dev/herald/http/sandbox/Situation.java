package dev.herald.http.sandbox;

import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Everything that decides whether a message may go to somebody, as it is.
 *
 * @param now when the message is to go
 */
record Situation(Instant now, Sender sender, PriceBook prices, Plan plan, Switches switches, Recipient recipient) {

    /**
     * What is sent.
     *
     * @param age how long ago the campaign was made
     * @param start when it starts, counted from when it was made; at once if it is none
     * @param runs for how long, counted from its start
     * @param earlier how many messages it tried to send before
     */
    record Plan(
            Duration age,
            Option<Duration> start,
            Option<Duration> runs,
            Budget budget,
            int earlier,
            MessageContent content,
            Option<Duration> gap) {}

    /** In which state campaign, message set and message were put. */
    record Switches(Switch campaign, Switch set, Switch message) {}

    /** The states that somebody can put an ad object in. */
    enum Switch {
        ACTIVE,
        PAUSED
    }

    /**
     * To whom.
     *
     * @param isOfThePage whether the subscription is to the page that sends
     * @param isGone whether there is no such token
     */
    record Recipient(Subscription subscription, Engagement engagement, boolean isOfThePage, boolean isGone) {}

    Instant createdAt() {
        return now.minus(plan.age());
    }

    Option<Instant> start() {
        return plan.start().map(createdAt()::plus);
    }

    Option<Instant> end() {
        return plan.runs().map(start().getOrElse(createdAt())::plus);
    }
}
