package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Samples.about;
import static dev.herald.domain.eligibility.Samples.fineCampaign;
import static dev.herald.domain.eligibility.Samples.fineSender;
import static dev.herald.domain.eligibility.Samples.subscriber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.ReasonCatalogue;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A team's own rule, as the Javadoc of {@link Rule} shows it. */
final class OwnRuleTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final String PACKAGE = "java/dev/herald/domain/eligibility/";

    private record Assembly(Reason reason, RuleBook rules) {}

    private static Assembly assembled() {
        var buyers = HashSet.of("token-1");
        Reason boughtYesterday = Reason.named(
                "BOUGHT_YESTERDAY", Scope.RECIPIENT, new Remedy.Skip(), "This person bought something yesterday.");

        Rule<RecipientFacts> notABuyer = Rule.<RecipientFacts>deny(boughtYesterday)
                .when(facts -> buyers.contains(facts.subscription().token().value()));

        RuleBook rules = RuleBook.STANDARD.withRecipientRule(notABuyer);
        return new Assembly(boughtYesterday, rules);
    }

    @Test
    void itWithholdsWhomItIsAboutBesideOursAndNobodyElse() {
        var own = assembled();
        var batch = own.rules().open(fineSender(), fineCampaign());
        var bought = new Denial(own.reason(), new Subject(Scope.RECIPIENT, "token-1"), Option.none());

        assertThat(batch.judge(about(subscriber("token-1")))).isEqualTo(new Verdict.Refused(List.of(bought)));
        assertThat(batch.judge(about(subscriber("token-2")))).isInstanceOf(Verdict.Cleared.class);
        assertThat(own.rules()
                        .judge(about(subscriber("token-1").withStop(Samples.NOW)))
                        .map(Denial::reason))
                .containsExactly(ErrorCode.SUBSCRIPTION_STOPPED, own.reason());
    }

    @Test
    void itsReasonIsCountedFoundAndSaidLikeOurs() {
        var own = assembled();
        var denial = own.rules().judge(about(subscriber("token-1"))).get(0);

        assertThat(own.rules().reasons())
                .endsWith(own.reason())
                .hasSize(RuleBook.STANDARD.reasons().size() + 1);
        assertThat(ReasonCatalogue.with(own.rules().reasons()).find("BOUGHT_YESTERDAY"))
                .containsExactly(own.reason());
        assertThat(denial.words())
                .isEqualTo("this person token-1: This person bought something yesterday."
                        + " Leave this person out of this campaign.");
    }

    @Test
    void theJavadocShowsThisVeryCode() throws IOException {
        var javadoc = Files.readString(MODULE.resolve("src/main/" + PACKAGE + "Rule.java"));
        var begin = javadoc.indexOf("{@code") + "{@code".length();
        var example = javadoc.substring(begin, javadoc.indexOf("}</pre>"))
                .replace("\n * ", "\n")
                .replace("\n *\n", "\n");

        assertThat(example.lines().filter(line -> !line.isBlank())).hasSizeBetween(5, 29);
        assertThat(words(Files.readString(MODULE.resolve("src/test/" + PACKAGE + "OwnRuleTest.java"))))
                .contains(words(example));
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
