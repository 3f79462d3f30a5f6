package dev.herald.app.command;

import dev.herald.app.KeepGoing;
import dev.herald.app.RunRefused;
import dev.herald.app.output.Sentences;
import dev.herald.application.campaign.CampaignAccount;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Shows how a campaign goes on by itself: each account that says anything new, and when it goes on. */
final class Diary implements KeepGoing.Listener {
    private final PrintWriter notes;
    private final BiConsumer<CampaignAccount, Duration> showing;
    private final Consumer<RunRefused> refusing;
    private Option<CampaignAccount> shown = Option.none();

    /**
     * Shows by these.
     *
     * @param notes where what people are to know goes
     */
    Diary(PrintWriter notes, BiConsumer<CampaignAccount, Duration> showing, Consumer<RunRefused> refusing) {
        this.notes = notes;
        this.showing = showing;
        this.refusing = refusing;
    }

    @Override
    public void ran(CampaignAccount account, Duration took, Option<Instant> next) {
        if (!shown.contains(account)) {
            shown = Option.some(account);
            showing.accept(account, took);
            note(Sentences.goesOn(account, next));
        }
    }

    @Override
    public void refused(RunRefused why, Option<Instant> next) {
        refusing.accept(why);
        note(Sentences.goesOn(next));
    }

    private void note(String sentence) {
        notes.println(sentence);
        notes.flush();
    }
}
