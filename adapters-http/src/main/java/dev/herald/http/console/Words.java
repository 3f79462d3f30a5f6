package dev.herald.http.console;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.http.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How numbers, times and states read on a page. Times are UTC. */
final class Words {
    private static final int HUNDRED = 100;

    private Words() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String time(Instant instant) {
        return Times.of(instant);
    }

    static String duration(Duration duration) {
        return duration.toMillis() < HUNDRED
                ? duration.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", HUNDRED * (double) part / whole);
    }

    static String status(CampaignAccount account) {
        return switch (account.status()) {
            case READY -> "ready";
            case COMPLETED -> "completed";
            case WAITING -> "waiting";
            case SUSPENDED -> account.isPaused() ? "paused" : "suspended";
            case INTERRUPTED -> "interrupted";
        };
    }

    static String sentence(CampaignAccount account) {
        return switch (account.status()) {
            case READY -> "Nothing stands in the way of those still to do.";
            case COMPLETED -> "Everybody is dealt with.";
            case WAITING -> "Only people with a known later time remain.";
            case SUSPENDED ->
                account.isPaused() ? "Somebody paused it: it sends nothing." : "A person must act before it goes on.";
            case INTERRUPTED -> "The other side or the machine failed; running it again resumes it.";
        };
    }
}
