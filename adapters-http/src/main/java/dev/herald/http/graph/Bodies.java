package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.Schedule;
import io.vavr.control.Option;
import java.time.Instant;

/** What bodies of several calls hold, written as the API takes it: money in minor units, times in seconds. */
final class Bodies {
    private Bodies() {}

    /** The name of a budget's parameter. */
    static String name(Budget budget) {
        return switch (budget) {
            case Budget.Lifetime lifetime -> "lifetime_budget";
            case Budget.Daily daily -> "daily_budget";
        };
    }

    static ObjectNode put(ObjectNode body, Budget budget) {
        return body.put(name(budget), budget.amount().toMinor());
    }

    static ObjectNode put(ObjectNode body, Schedule schedule) {
        schedule.start().map(Instant::getEpochSecond).forEach(start -> body.put("start_time", start));
        schedule.end().map(Instant::getEpochSecond).forEach(end -> body.put("end_time", end));
        return body;
    }

    static ObjectNode put(ObjectNode body, String name, Option<String> text) {
        text.forEach(present -> body.put(name, present));
        return body;
    }

    /** Where marketing messages appear, the one targeting that they have. */
    static ObjectNode targeting(ObjectNode targeting, Iterable<String> platforms, Iterable<String> positions) {
        platforms.forEach(targeting.putArray("publisher_platforms")::add);
        positions.forEach(targeting.putArray("messenger_positions")::add);
        return targeting;
    }
}
