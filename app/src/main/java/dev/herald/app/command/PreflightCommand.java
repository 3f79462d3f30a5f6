package dev.herald.app.command;

import dev.herald.app.Herald;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.AccountTable;
import dev.herald.app.output.ExplanationTable;
import dev.herald.app.output.Sentences;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Refusal;
import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald preflight}. */
@Command(
        name = "preflight",
        mixinStandardHelpOptions = true,
        description = "Says who would get the message, who would not and why, and what it would cost. Calls nobody.",
        footer = {
            "",
            "Examples:",
            "  herald preflight examples/summer-sale/campaign.yaml",
            "  herald preflight examples/summer-sale/campaign.yaml --explain TOKEN",
            "",
            "Next: herald test sends it to one person, herald run to everybody."
        })
final class PreflightCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Option(
            names = "--explain",
            paramLabel = "TOKEN",
            description = "Says of one person what every rule finds: passes, denied, or not known.")
    private @Nullable String explain;

    @Override
    public Integer call() {
        var out = campaign.out();
        var err = campaign.err();
        var token = explain;
        return token == null
                ? campaign.with(Setup::open, herald -> preflight(herald, out, err))
                : SubscriptionToken.of(token)
                        .fold(
                                wrong -> campaign.refuse(
                                        "REFUSED",
                                        wrong.map(what -> "--explain " + what.message()),
                                        ExitCode.BAD_INPUT),
                                known -> campaign.with(Setup::open, herald -> explain(herald, known, out)));
    }

    private int explain(Herald herald, SubscriptionToken token, PrintWriter out) {
        return herald.explain(token)
                .fold(
                        this::refused,
                        found -> found.map(explanation -> shown(token, explanation, out))
                                .getOrElse(() -> campaign.refuse(
                                        "REFUSED",
                                        List.of(token + " is not in the audience of " + campaign.file
                                                + "; nothing is known of it."),
                                        ExitCode.BAD_INPUT)));
    }

    private int shown(SubscriptionToken token, Explanation explanation, PrintWriter out) {
        if (campaign.json) {
            out.println(AccountJson.explanation(token, explanation));
        } else {
            ExplanationTable.of(token, explanation).forEach(out::println);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private int refused(Refusal why) {
        return campaign.refuse("REFUSED", Sentences.refused(campaign.file, why), ExitCode.BAD_INPUT);
    }

    private int preflight(Herald herald, PrintWriter out, PrintWriter err) {
        return herald.preflight().fold(this::refused, account -> shown(herald, account, out, err));
    }

    private int shown(Herald herald, CampaignAccount account, PrintWriter out, PrintWriter err) {
        if (campaign.json) {
            out.println(AccountJson.preflight(account));
        } else {
            new AccountTable(herald.reasons()).preflight(account).forEach(out::println);
        }
        Sentences.brokenLines(account.audience()).forEach(err::println);
        out.flush();
        err.flush();
        return ExitCode.of(account.status());
    }
}
