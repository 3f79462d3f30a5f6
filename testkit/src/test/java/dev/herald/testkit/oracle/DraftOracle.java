package dev.herald.testkit.oracle;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.eligibility.DraftFacts;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;

/** A campaign that is to be created. */
final class DraftOracle {
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private DraftOracle() {}

    static Answer judge(DraftFacts facts) {
        var answer = new Answer();
        fields(facts.draft(), answer);
        options(facts.draft(), answer);
        if (facts.draft().creative().isDefined()
                && facts.creativeTaken().isDefined()
                && facts.creativeTaken().get()) {
            answer.deny("2300064");
        }
        var start = facts.draft().schedule().start();
        if (start.isDefined() && start.get().isAfter(facts.now().plus(THIRTY_DAYS))) {
            answer.denyUntil("START_TOO_FAR_AHEAD", start.get().minus(THIRTY_DAYS));
        }
        if (anyBudgetIsBelowMinimum(facts)) {
            answer.deny("BUDGET_BELOW_MINIMUM");
        }
        return answer;
    }

    private static void fields(CampaignDraft draft, Answer answer) {
        if (draft.name().isBlank()) {
            answer.deny("2300076");
        }
        if (draft.page().isEmpty()) {
            answer.deny("2300065");
        }
        if (draft.budgets().isEmpty()) {
            answer.deny("2300007");
        }
    }

    private static void options(CampaignDraft draft, Answer answer) {
        if (draft.pacing().isDefined() && !isOnly("no_pacing", draft.pacing().get())) {
            answer.deny("2300020");
        }
        if (draft.targeting().isDefined()) {
            var targeting = draft.targeting().get();
            if (!isOnly("messenger", targeting.platforms()) || !isOnly("marketing_messages", targeting.positions())) {
                answer.deny("2300070");
            }
        }
    }

    private static boolean isOnly(String word, Seq<String> words) {
        return words.size() == 1 && words.get(0).equals(word);
    }

    private static boolean anyBudgetIsBelowMinimum(DraftFacts facts) {
        var known = facts.account().billing().minDailyBudget();
        if (known.isEmpty()) {
            return false;
        }
        var least = known.get().micros();
        for (var budget : facts.draft().budgets()) {
            var days = budget instanceof Budget.Daily ? 1 : days(facts.draft().schedule(), facts.now());
            if (budget.amount().micros() < least * days) {
                return true;
            }
        }
        return false;
    }

    /** Counts the days of a lifetime budget one by one: a start that has passed is now, a day begun is a day. */
    private static int days(Schedule schedule, Instant now) {
        var start = now;
        if (schedule.start().isDefined() && schedule.start().get().isAfter(now)) {
            start = schedule.start().get();
        }
        var end = schedule.end().isDefined() ? schedule.end().get() : start.plus(THIRTY_DAYS);
        var days = 1;
        while (start.plus(ONE_DAY).isBefore(end)) {
            start = start.plus(ONE_DAY);
            days++;
        }
        return days;
    }
}
