package dev.herald.app.command;

import dev.herald.app.Privacy;
import dev.herald.app.Setup;
import dev.herald.app.output.PrivacyJson;
import dev.herald.app.output.PrivacySentences;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.NotYet;
import dev.herald.application.port.Whom;
import dev.herald.application.privacy.Forget.Refusal;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald forget}. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Erases a person from the store.",
            "It leaves a tombstone, a keyed hash, that keeps files and lists from bringing them back. Counts and money stay, under a name made at random.",
            "Somebody to whom a message is under way can be forgotten once it is settled. Exit code 4 also means that the"
                    + " person is erased, but copies may be left in the store's files: type it again later."
        },
        footer = {
            "",
            "Example:",
            "  herald forget my/campaign.yaml --token 11224322820840800",
            "",
            "Next: herald audit shows that it was done, and not to whom."
        })
final class ForgetCommand implements Callable<Integer> {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private final Who who = new Who();

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    /** Who it is: by one of two. */
    static final class Who {
        @Option(names = "--psid", paramLabel = "PSID", description = "The person's id on the campaign's page.")
        private @Nullable String psid;

        @Option(
                names = "--token",
                paramLabel = "TOKEN",
                description =
                        "A subscription token of the person. If their id is known, all their tokens are forgotten.")
        private @Nullable String token;

        Validation<Seq<Violation>, Function<Privacy, Whom>> whom() {
            var person = psid;
            return person != null
                    ? Psid.of(person).map(known -> privacy -> new Whom.OnPage(privacy.page(), known))
                    : SubscriptionToken.of(String.valueOf(token)).map(known -> privacy -> new Whom.OfToken(known));
        }
    }

    @Override
    public Integer call() {
        return who.whom()
                .fold(
                        wrong -> campaign.refuse(
                                "REFUSED", wrong.map(what -> "The id " + what.message() + "."), ExitCode.BAD_INPUT),
                        whom -> campaign.with(Setup::openPrivacy, privacy -> forget(privacy, whom.apply(privacy))));
    }

    private int forget(Privacy privacy, Whom whom) {
        return privacy.forget(whom).fold(this::refused, this::forgotten);
    }

    private int forgotten(Forgotten forgotten) {
        var said = campaign.say(PrivacyJson.forgotten(forgotten), PrivacySentences.forgotten(forgotten));
        return forgotten
                .leftInFiles()
                .map(why -> {
                    campaign.err().println(PrivacySentences.leftInFiles(why));
                    campaign.err().flush();
                    return ExitCode.INTERRUPTED;
                })
                .getOrElse(said);
    }

    private int refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoKey(var why) -> campaign.refuse("REFUSED", List.of(why.words()), ExitCode.BAD_INPUT);
            case Refusal.Open(var why)
            when why.why() == NotYet.Why.WORKED_ON ->
                campaign.refuse("INTERRUPTED", List.of(PrivacySentences.notYet(why)), ExitCode.INTERRUPTED);
            case Refusal.Open(var why) ->
                campaign.refuse("SUSPENDED", List.of(PrivacySentences.notYet(why)), ExitCode.SUSPENDED);
        };
    }
}
