package dev.herald.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.herald.testkit.sandbox.Sandbox;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Whoever uses the annotation wrongly is told once, and what to do. */
final class WrongUseTest {

    private static String complaint(Class<?> type) {
        var failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .execute()
                .allEvents()
                .failed()
                .list();
        assertThat(failed).hasSize(1);
        return thrown(failed.getFirst()).getMessage();
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    abstract static class OneTest {
        @Test
        void runs() {}
    }

    @HeraldSandbox(warmUp = "1 hour")
    static final class UnreadableWarmUp extends OneTest {}

    @HeraldSandbox(warmUp = "PT-1H")
    static final class WarmUpBelowZero extends OneTest {}

    @HeraldSandbox(now = "noon")
    static final class UnreadableNow extends OneTest {}

    @HeraldSandbox(seed = NeedsAnId.class)
    static final class SeedThatCannotBeMade extends OneTest {}

    @HeraldSandbox(scenario = "nowhere.json")
    static final class ScenarioThatIsMissing extends OneTest {}

    @HeraldSandbox(now = "noon", perMethod = true)
    static final class WrongForEachOfTwo extends OneTest {
        @Test
        void runsToo() {}
    }

    record NeedsAnId(String id) implements SandboxSeed {
        @Override
        public void sow(Sandbox sandbox) {}
    }

    @Test
    void whatCannotBeReadIsToldWithTheClassTheAttributeAndAnExample() {
        assertThat(complaint(UnreadableWarmUp.class))
                .isEqualTo("@HeraldSandbox on " + UnreadableWarmUp.class.getName()
                        + ": warmUp must be a duration such as PT1H, and is 1 hour");
        assertThat(complaint(WarmUpBelowZero.class)).endsWith("warmUp must be a duration such as PT1H, and is PT-1H");
        assertThat(complaint(UnreadableNow.class))
                .endsWith("now must be an instant such as 2026-07-01T12:00:00Z, and is noon");
        assertThat(complaint(SeedThatCannotBeMade.class))
                .endsWith("seed must be a class that can be made without parameters, and is "
                        + NeedsAnId.class.getName());
        assertThat(complaint(ScenarioThatIsMissing.class))
                .contains("scenario must be a resource beside the class")
                .endsWith("and is nowhere.json");
    }

    @Test
    void aMistakeIsToldOnceEvenIfEachTestHasItsSandbox() {
        assertThat(complaint(WrongForEachOfTwo.class)).contains("and is noon");
    }

    static final class Drought implements SandboxSeed {
        @Override
        public void sow(Sandbox sandbox) {
            throw new IllegalStateException("no rain");
        }
    }

    @HeraldSandbox(seed = Drought.class)
    static final class SeedThatFails extends OneTest {}

    @Test
    void aSeedThatFailsFailsTheClass() {
        assertThat(complaint(SeedThatFails.class)).isEqualTo("no rain");
    }

    @HeraldSandbox
    static class NoTls {
        @Test
        void trusts(X509Certificate certificate) {}
    }

    @Test
    void aCertificateIsThereOverTlsOnly() {
        assertThat(complaint(NoTls.class)).isEqualTo("Without @HeraldSandbox(overTls = true) there is no certificate");
    }

    @HeraldSandbox(perMethod = true)
    static class TooEarly extends OneTest {
        @BeforeAll
        static void start(Sandbox sandbox) {}
    }

    @Test
    void perMethodThereIsNoSandboxBeforeAllTests() {
        assertThat(complaint(TooEarly.class)).contains("perMethod").contains("take it where there is a test");
    }
}
