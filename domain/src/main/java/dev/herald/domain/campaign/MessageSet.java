package dev.herald.domain.campaign;

import dev.herald.domain.budget.Budget;

/** What stands between a campaign and its message: the money and the time. The API calls it an ad set. */
public record MessageSet(Activity activity, Budget budget, Schedule schedule) {}
