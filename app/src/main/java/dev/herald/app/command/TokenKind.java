package dev.herald.app.command;

import dev.herald.application.port.AccessTokenName.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Iterator;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which access token a command is about. */
final class TokenKind {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "HERALD_PAGE_TOKEN for sends and token look-ups, HERALD_ADS_TOKEN for campaigns, or"
                    + " HERALD_APP_SECRET, the app's secret.")
    private @Nullable String name;

    /** For a shell to complete. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of(Kind.values()).map(Kind::word).iterator();
        }
    }

    /** Does something about it; or says which there are. */
    int with(CampaignOptions campaign, ToIntFunction<Kind> work) {
        return Option.of(name)
                .flatMap(Kind::of)
                .map(work::applyAsInt)
                .getOrElse(() -> campaign.refuse(
                        "REFUSED",
                        List.of("NAME must be one of "
                                + List.of(Kind.values()).map(Kind::word).mkString(", ") + "."),
                        ExitCode.BAD_INPUT));
    }
}
