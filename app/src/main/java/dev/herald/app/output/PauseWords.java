package dev.herald.app.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.campaign.PauseCampaign.Paused;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is said of a campaign's pause.
 *
 * @param file the campaign file, as it was typed
 */
public record PauseWords(String campaign, Path file) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * For programs.
     *
     * @param since from when on it is paused, or was
     * @param changed whether the command made it so
     */
    public String json(boolean paused, Instant since, boolean changed) {
        return MAPPER.createObjectNode()
                .put("campaign", campaign)
                .put("paused", paused)
                .put("since", since.toString())
                .put("changed", changed)
                .toString();
    }

    /**
     * That it is paused.
     *
     * @param store the store's address, which tells who paused a campaign where nobody runs it
     */
    public Seq<String> paused(Paused paused, String store) {
        var is = paused.before()
                ? "has been paused since " + readable(paused.since()) + "; nothing was changed. It sends"
                : "is paused: it sends";
        return List.of("Campaign " + campaign + " " + is + " nothing until: herald resume " + file)
                .appendAll(Option.when(
                        !paused.begun(),
                        () -> "It was never run in " + store + "; run does not begin it before that."));
    }

    /** What to do about a campaign that stands still because it is paused. */
    public String toGoOn() {
        return "Campaign " + campaign + " is paused and sends nothing until: herald resume " + file;
    }

    /** That it goes on, or why that changed nothing. */
    public String resumed(Option<Instant> pausedSince) {
        return pausedSince
                .map(since -> ended(since) + ".")
                .getOrElse(() -> "Campaign " + campaign + " was not paused; it goes on as with run.");
    }

    /** That the pause of a campaign ended that was never run. */
    public String toBegin(Instant since) {
        return ended(since) + ". It was never run here; begin it: herald run " + file;
    }

    /** That the pause ended while somebody else has the store. */
    public String beside(Instant since) {
        return ended(since)
                + ", but another run is at work here. If that is the campaign's own and it had stopped for the"
                + " pause, type this again when it has ended.";
    }

    private String ended(Instant since) {
        return "Campaign " + campaign + " is not paused any more, as it was since " + readable(since);
    }

    private static Instant readable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
