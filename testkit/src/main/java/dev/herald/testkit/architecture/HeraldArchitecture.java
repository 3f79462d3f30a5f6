package dev.herald.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.herald.application.port.Ledger;
import dev.herald.domain.delivery.Reservation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How Herald is built, as rules that a build can hold. A team checks its own classes together with Herald's:
 *
 * <pre>{@code
 * var classes = new ClassFileImporter().importPackages("dev.herald", "com.acme");
 * HeraldArchitecture.RULES.forEach(rule -> rule.check(classes));
 * }</pre>
 */
public final class HeraldArchitecture {
    private static final String DOMAIN = "dev.herald.domain..";
    private static final String APPLICATION = "dev.herald.application..";
    private static final String HTTP = "dev.herald.http..";
    private static final String PERSISTENCE = "dev.herald.persistence..";
    private static final String TESTKIT = "dev.herald.testkit..";
    private static final String APP = "dev.herald.app..";
    private static final String[] NOTHING_BUT_VALUES = {
        "java.lang..",
        "java.math..",
        "java.net",
        "java.text",
        "java.time..",
        "java.util..",
        "io.vavr..",
        "org.jspecify.."
    };

    /** The domain knows itself, Vavr and JSpecify. */
    public static final ArchRule THE_DOMAIN_IS_PURE = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(NOTHING_BUT_VALUES).or(resideInAnyPackage(DOMAIN)))
            .because("rules that know no framework, no I/O and no clock can be read, proved and moved anywhere");

    /** The application knows the domain, and no technology. */
    public static final ArchRule THE_APPLICATION_KNOWS_NO_TECHNOLOGY = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(NOTHING_BUT_VALUES)
                    .or(resideInAnyPackage(DOMAIN, APPLICATION, "jakarta.inject..", "org.slf4j..", "java.io")))
            .because("ports say what is needed; adapters say how it is done");

    /** Adapters know neither each other nor what assembles them. */
    public static final ArchRule ADAPTERS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PERSISTENCE, TESTKIT, APP)
            .because("each adapter can be replaced without the others")
            .allowEmptyShould(true);

    /** Adapters know neither each other nor what assembles them. */
    public static final ArchRule STORES_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, TESTKIT, APP)
            .because("each adapter can be replaced without the others")
            .allowEmptyShould(true);

    /** The sandbox shares no wire code with the client. */
    public static final ArchRule THE_TESTKIT_SEES_NO_ADAPTER = noClasses()
            .that()
            .resideInAPackage(TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, PERSISTENCE, APP)
            .because("wire code shared with the client would hide the client's mistakes")
            .allowEmptyShould(true);

    /** Guice appears where things are put together. */
    public static final ArchRule GUICE_STAYS_IN_MODULES = noClasses()
            .that(not(resideInAnyPackage(APP)).and(not(JavaClass.Predicates.simpleNameEndingWith("Module"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.inject..")
            .because("a team that assembles otherwise needs none of it");

    /** Only whoever keeps a ledger says that an intent was taken down. */
    public static final ArchRule ONLY_LEDGERS_RESERVE = noClasses()
            .that(not(resideInAnyPackage(PERSISTENCE, "dev.herald.domain.delivery..", TESTKIT))
                    .and(not(assignableTo(Ledger.class))))
            .should()
            .callConstructor(
                    Reservation.class,
                    dev.herald.domain.delivery.DeliveryId.class,
                    dev.herald.domain.budget.Money.class,
                    Instant.class,
                    io.vavr.control.Option.class)
            .because("a reservation is the proof that the intent and its money are durable");

    /** Time and chance come from outside. */
    public static final ArchRule THE_CORE_IS_DETERMINISTIC = deterministic(DOMAIN, APPLICATION);

    /** A package of the domain can be read after those it builds on, and none twice. */
    public static final ArchRule THE_DOMAIN_HAS_NO_CYCLES = slices().matching("dev.herald.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads one concept after the other");

    /** Names say what a class is for. */
    public static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*\\.[A-Za-z]*(Util|Utils|Helper|Manager|Impl|Common)$")
            .because("such a name says nothing of what the class is for");

    /** All of them. */
    public static final Seq<ArchRule> RULES = List.of(
            THE_DOMAIN_IS_PURE,
            THE_APPLICATION_KNOWS_NO_TECHNOLOGY,
            ADAPTERS_STAND_ALONE,
            STORES_STAND_ALONE,
            THE_TESTKIT_SEES_NO_ADAPTER,
            GUICE_STAYS_IN_MODULES,
            ONLY_LEDGERS_RESERVE,
            THE_CORE_IS_DETERMINISTIC,
            THE_DOMAIN_HAS_NO_CYCLES,
            NAMES_SAY_SOMETHING);

    private HeraldArchitecture() {}

    /**
     * For a team's own rules: they know nothing but values, Herald's domain and themselves, and neither clock nor chance.
     *
     * @param packages where they are, as {@code com.acme.rule..}
     */
    public static ArchRule rulesArePure(String... packages) {
        return CompositeArchRule.of(classes()
                        .that()
                        .resideInAnyPackage(packages)
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(NOTHING_BUT_VALUES)
                                .or(resideInAPackage(DOMAIN))
                                .or(resideInAnyPackage(packages))))
                .and(deterministic(packages))
                .because("rules that know no framework, no I/O and no clock can be read, proved and moved anywhere");
    }

    private static ArchRule deterministic(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .because("the same facts must give the same verdict, and a failing simulation must replay");
    }
}
