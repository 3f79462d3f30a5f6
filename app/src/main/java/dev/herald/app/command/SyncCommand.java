package dev.herald.app.command;

import dev.herald.app.Herald;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.Sentences;
import dev.herald.application.audience.SyncSubscriptions.Failure;
import dev.herald.application.audience.SyncSubscriptions.Step;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.SyncMark;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald sync}. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the page's own list of subscriptions into what is known of people.",
            "It tells of expiry, next eligible time, time zone. One that broke off goes on where it stopped. Sends nothing.",
            "With --custom-audience, reads whom the API lists for that one, and remembers who is from there."
        },
        footer = {
            "",
            "Example:",
            "  herald sync my/campaign.yaml --graph https://graph.facebook.com",
            "",
            "Next: herald preflight says who of them would get the message."
        })
final class SyncCommand implements Callable<Integer> {
    private static final int EVERY = 50_000;

    private long nextTold = EVERY;

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @CommandLine.Option(
            names = "--custom-audience",
            paramLabel = "ID",
            description = "The custom audience whose people are listed (default: everybody).")
    private @Nullable String customAudience;

    @Override
    public Integer call() {
        var id = customAudience;
        return id == null
                ? sync(Option.none())
                : RemoteId.of(id)
                        .fold(
                                wrong -> campaign.refuse(
                                        "REFUSED",
                                        wrong.map(what -> "--custom-audience " + what.message()),
                                        ExitCode.BAD_INPUT),
                                from -> sync(Option.some(from)));
    }

    private int sync(Option<RemoteId> from) {
        return campaign.with(Setup::openBesideARun, herald -> sync(herald, from));
    }

    private int sync(Herald herald, Option<RemoteId> from) {
        var running = new Running(campaign);
        return running.interruptibly(() ->
                herald.sync(from, this::watch).fold(running::refused, ended -> ended.fold(this::failed, this::done)));
    }

    private void watch(Step step) {
        switch (step) {
            case Step.Read(var mark) -> {
                if (mark.seen() >= nextTold) {
                    campaign.err().println(mark.seen() + " subscriptions so far");
                    nextTold = mark.seen() + EVERY;
                }
            }
            case Step.Waits(var reason, var length) ->
                campaign.err()
                        .println(reason.explanation() + " Waiting for " + length.toSeconds() + " seconds as it asks.");
        }
        campaign.err().flush();
    }

    private int done(SyncMark mark) {
        if (campaign.json) {
            campaign.out().println(AccountJson.sync(mark));
        } else {
            campaign.out().println(Sentences.sync(mark));
        }
        campaign.out().flush();
        return ExitCode.DONE;
    }

    private int failed(Failure failure) {
        return switch (failure) {
            case Failure.Denied(var denial) ->
                campaign.refuse("SUSPENDED", List.of(Sentences.denied(denial)), ExitCode.SUSPENDED);
            case Failure.Unreachable(var why) ->
                campaign.refuse(
                        "INTERRUPTED",
                        List.of(why, "What was read is kept; the same command goes on from there."),
                        ExitCode.INTERRUPTED);
        };
    }
}
