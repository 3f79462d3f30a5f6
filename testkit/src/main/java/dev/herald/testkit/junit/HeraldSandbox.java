package dev.herald.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a {@link dev.herald.testkit.sandbox.Sandbox} for the tests of a class and closes it after them. A first test,
 * {@code Newsletter} being the code under test:
 *
 * <pre>{@code
 * @HeraldSandbox
 * class FirstTest {
 *     @Test
 *     void whoSubscribedGetsTheNews(URI address, SandboxRecords records) {
 *         new Newsletter(address, StandardSeed.AD_ACCOUNT, StandardSeed.PAGE).send("Hi!", StandardSeed.SUBSCRIBERS);
 *
 *         assertThat(records.messages()).hasSize(StandardSeed.SUBSCRIBERS.size());
 *     }
 * }
 * }</pre>
 *
 * <p>Constructors, tests and methods such as {@code @BeforeEach} are given, by the type of their parameters: the {@code
 * Sandbox}, its address ({@code URI}), its {@link dev.herald.testkit.sandbox.SandboxClock}, its {@link
 * dev.herald.testkit.sandbox.Faults}, its {@link SandboxRecords}, and with {@link #overTls} the certificate to trust
 * ({@code X509Certificate}).
 *
 * <p>Nested classes share the sandbox of the class around them, unless they carry the annotation themselves. Subclasses
 * have one each. The annotation can stand on one of your own, which then means the same. Needs JUnit 5.13 or newer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(SandboxExtension.class)
public @interface HeraldSandbox {

    /** Whom the sandbox knows at first. The class needs a constructor without parameters. */
    Class<? extends SandboxSeed> seed() default StandardSeed.class;

    /** Whether it speaks HTTPS, which Meta's own SDKs insist on. */
    boolean overTls() default false;

    /** How long new campaigns warm up, {@code PT1H} for an hour; that is about what the real API takes. */
    String warmUp() default "PT0S";

    /** The instant at which its clock stands, {@code 2026-07-01T12:00:00Z} for one; it runs with the system's if empty. */
    String now() default "";

    /**
     * What it plays once it is seeded ({@link dev.herald.testkit.sandbox.Sandbox#play}): a resource beside the test class,
     * or with a slash before its name one from the top of the class path. Nothing if empty.
     */
    String scenario() default "";

    /** Whether each test has a sandbox of its own, seeded anew; else what one test did is there for the next. */
    boolean perMethod() default false;
}
