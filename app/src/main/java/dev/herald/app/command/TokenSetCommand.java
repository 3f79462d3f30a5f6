package dev.herald.app.command;

import dev.herald.app.Privacy;
import dev.herald.app.output.PrivacyJson;
import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.Secret;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald token set}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = {
            "Reads an access token from standard input, to its end, and keeps it in the store, sealed with a key that is"
                    + " not there. It is kept for the campaign's page at the API that --graph names, or for that of a sender"
                    + " that accounts add was told of: NAME in place of CAMPAIGN.yaml.",
            "What the environment holds goes before what is kept. What you type is shown: let a file or a password"
                    + " manager write it."
        },
        footer = {
            "",
            "Examples:",
            "  herald token set HERALD_PAGE_TOKEN my/campaign.yaml < token.txt",
            "  herald token set HERALD_PAGE_TOKEN acme < token.txt",
            "",
            "Next: herald accounts check says whether the API takes it."
        })
final class TokenSetCommand implements Callable<Integer> {
    /** More than a secret is long, so that one that is too long is seen to be. */
    private static final int MOST_READ = 8192;

    @Mixin
    private final TokenKind kind = new TokenKind();

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Mixin
    private final KeptSender sender = new KeptSender();

    @Override
    public Integer call() {
        return kind.with(campaign, this::read);
    }

    private int read(Kind known) {
        return Secret.of(read(System.in).strip())
                .fold(
                        wrong -> campaign.refuse(
                                "REFUSED",
                                wrong.map(what -> "The token on standard input " + what.message() + "."),
                                ExitCode.BAD_INPUT),
                        token -> sender.withPage(campaign, privacy -> set(privacy, known, token)));
    }

    private static String read(InputStream in) {
        try {
            return new String(in.readNBytes(MOST_READ), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("standard input can't be read", broken);
        }
    }

    private int set(Privacy privacy, Kind known, Secret token) {
        return privacy.setToken(known, token)
                .fold(
                        why -> campaign.refuse("REFUSED", List.of(why.words()), ExitCode.BAD_INPUT),
                        replaced -> campaign.say(
                                PrivacyJson.tokenSet(privacy.name(known), replaced),
                                List.of("The " + privacy.name(known) + " is kept, sealed"
                                        + (replaced ? ", in place of an earlier one." : "."))));
    }
}
