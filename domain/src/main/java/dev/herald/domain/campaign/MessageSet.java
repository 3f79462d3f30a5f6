package dev.herald.domain.campaign;

import dev.herald.domain.budget.Budget;
import io.vavr.control.Option;

/**
 * What stands between a campaign and its message: the money and the time. The API calls it an ad set.
 *
 * @param budget the set's own; none if the campaign has one for all its sets
 */
public record MessageSet(Lifecycle state, Option<Budget> budget, Schedule schedule) {

    /** A set that sends, with a budget of its own. */
    public static MessageSet active(Budget budget, Schedule schedule) {
        return new MessageSet(Lifecycle.ACTIVE, Option.some(budget), schedule);
    }

    /** The same in another state. */
    public MessageSet inState(Lifecycle other) {
        return new MessageSet(other, budget, schedule);
    }

    /** The same at other times. */
    public MessageSet at(Schedule other) {
        return new MessageSet(state, budget, other);
    }
}
