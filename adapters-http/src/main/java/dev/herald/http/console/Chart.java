package dev.herald.http.console;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.Course;
import dev.herald.domain.budget.Budget;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** Something that grows over time, as the script that draws it reads it. */
record Chart(String json) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MILLIS = 1000;

    /** How many messages the API took by when. */
    static Chart ofMessages(Seq<Course> course) {
        return of(course, course.map(step -> BigDecimal.valueOf(step.accepted())), "messages", Option.none());
    }

    /** What they cost by when, below the budget; one a day is no limit of them all. */
    static Chart ofMoney(Seq<Course> course, Budget budget) {
        return of(
                course,
                course.map(step -> new BigDecimal(step.price().toDecimal())),
                budget.amount().currency().getCurrencyCode(),
                Option.when(
                        budget instanceof Budget.Lifetime,
                        () -> new BigDecimal(budget.amount().toDecimal())));
    }

    private static Chart of(Seq<Course> course, Seq<BigDecimal> each, String unit, Option<BigDecimal> limit) {
        var json = MAPPER.createObjectNode().put("unit", unit);
        var times = json.putArray("x");
        course.forEach(step -> times.add((double) step.from().toEpochMilli() / MILLIS));
        var sums = json.putArray("y");
        each.scanLeft(BigDecimal.ZERO, BigDecimal::add).tail().forEach(sums::add);
        limit.forEach(most -> json.put("limit", most));
        return new Chart(json.toString());
    }
}
