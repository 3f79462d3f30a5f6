package com.acme.loyalty.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.herald.testkit.architecture.HeraldArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Acme's classes hold to Herald's architecture, and its rules are as pure as Herald's. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.herald", "com.acme");

    private static final ArchRule ADAPTERS_STAND_ALONE = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage("com.acme.loyalty.till..", "com.acme.loyalty.watch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.acme.loyalty.app..", "dev.herald.app..", "dev.herald.http..", "dev.herald.persistence..")
            .because("each adapter can be replaced without the others");

    static Stream<ArchRule> rules() {
        return HeraldArchitecture.RULES
                .append(HeraldArchitecture.rulesArePure("com.acme.loyalty.rule.."))
                .append(ADAPTERS_STAND_ALONE)
                .toJavaStream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acmeHoldsTo(ArchRule rule) {
        rule.check(CLASSES);
    }
}
