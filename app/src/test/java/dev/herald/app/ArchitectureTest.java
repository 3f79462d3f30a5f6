package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.herald.testkit.architecture.HeraldArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Herald holds to its own architecture, and the rules bite. */
class ArchitectureTest {
    private static final JavaClasses HERALD = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.herald");

    static Stream<ArchRule> rules() {
        return HeraldArchitecture.RULES.toJavaStream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void heraldHoldsTo(ArchRule rule) {
        rule.check(HERALD);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        ArchRuleDefinition.classes()
                .should()
                .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .because("NullAway looks at marked packages only")
                .check(HERALD.that(JavaClass.Predicates.simpleName("package-info")));
    }

    @Test
    void aSenderOfItsOwnMakingIsRefused() {
        var withATrespasser = new ClassFileImporter().importClasses(Trespasser.class);

        assertThatThrownBy(() -> HeraldArchitecture.ONLY_LEDGERS_RESERVE.check(withATrespasser))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Trespasser");
    }

    @Test
    void aTeamsRuleThatLooksAtTheClockOrAtAFrameworkIsRefused() {
        var pure = HeraldArchitecture.rulesArePure("dev.herald.app");

        assertThatThrownBy(() -> pure.check(new ClassFileImporter().importClasses(ClockWatcher.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ClockWatcher");
        assertThatThrownBy(() -> pure.check(new ClassFileImporter().importClasses(StoreModule.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("com.google.inject");
        pure.check(new ClassFileImporter().importClasses(ApiBase.class));
    }

    /** Asks the machine what day it is. */
    static final class ClockWatcher {
        Object today() {
            return java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        }
    }

    /** Pretends that an intent was taken down. */
    static final class Trespasser {
        Object pretend(dev.herald.domain.delivery.DeliveryId delivery, dev.herald.domain.budget.Money price) {
            return new dev.herald.domain.delivery.Reservation(
                    delivery, price, java.time.Instant.EPOCH, io.vavr.control.Option.none());
        }
    }
}
