package dev.herald.domain.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.content.MessageContent;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.ErrorCodeTest.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the reference through what Herald judges with by default: every code that can be foreseen is, once. */
final class CatalogueCoverageTest {

    static Stream<Row> reference() {
        return ErrorCodeTest.reference().stream();
    }

    @ParameterizedTest
    @MethodSource("reference")
    void aCodeThatCanBeForeseenIsRaisedByOneRuleOrByContentAndEveryOtherByNone(Row row) {
        var places = Stream.concat(raisedByRules().stream(), raisedByContent().stream())
                .filter(code -> code.code() == row.code());

        assertThat(places).as(row.name()).hasSize(canBeForeseen(row) ? 1 : 0);
    }

    @Test
    void whatARuleRaisesIsBlockedAndRemediedAsTheReferenceSays() {
        assertThat(raisedByRules().stream().map(Row::of)).isNotEmpty().isSubsetOf(ErrorCodeTest.reference());
    }

    @Test
    void aRuleWithoutACodeRaisesAReasonOfHeraldsOwn() {
        assertThat(RuleBook.STANDARD.reasons().reject(ErrorCode.class::isInstance))
                .containsExactlyInAnyOrder(
                        HeraldReason.START_TOO_FAR_AHEAD,
                        HeraldReason.BUDGET_BELOW_MINIMUM,
                        HeraldReason.QUIET_HOURS,
                        HeraldReason.SUPPRESSED,
                        HeraldReason.SAME_PERSON);
    }

    @Test
    void everyCodeThatDropsATokenHasARule() {
        assertThat(raisedByRules())
                .containsAll(Stream.of(ErrorCode.values())
                        .filter(code -> code.remedy() instanceof Remedy.Drop)
                        .toList());
    }

    private static boolean canBeForeseen(Row row) {
        return row.foreseen().equals("yes") || row.foreseen().equals("partly");
    }

    private static List<ErrorCode> raisedByRules() {
        return RuleBook.STANDARD
                .reasons()
                .filter(ErrorCode.class::isInstance)
                .map(ErrorCode.class::cast)
                .asJava();
    }

    /** The codes under which content is refused when it is made; that each is raised, and no other, is tested there. */
    private static List<ErrorCode> raisedByContent() {
        return MessageContent.CODES.toJavaList();
    }
}
