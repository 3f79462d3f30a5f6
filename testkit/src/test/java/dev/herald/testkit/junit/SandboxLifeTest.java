package dev.herald.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.herald.testkit.sandbox.Sandbox;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.testkit.engine.EngineTestKit;

/** How long a sandbox lives, and who shares it: each test lets JUnit run classes that note which one they were given. */
final class SandboxLifeTest {
    private static final Map<String, List<URI>> SEEN = new LinkedHashMap<>();

    private static void note(String where, Sandbox sandbox) {
        SEEN.computeIfAbsent(where, name -> new ArrayList<>()).add(sandbox.url());
    }

    /** The sandboxes that the classes were given, after a run in which so many tests passed and nothing failed. */
    private static Set<URI> seenBy(int tests, Class<?>... classes) {
        SEEN.clear();
        var run = EngineTestKit.engine("junit-jupiter");
        for (var type : classes) {
            run.selectors(selectClass(type));
        }
        var events = run.execute();
        assertThat(events.allEvents().failed().list()).isEmpty();
        assertThat(events.testEvents().succeeded().count()).isEqualTo(tests);
        var all = new LinkedHashSet<URI>();
        SEEN.values().forEach(all::addAll);
        return all;
    }

    private static void assertClosed(URI address) {
        assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @HeraldSandbox
    static class Shared {
        Shared(Sandbox sandbox) {
            note("constructor", sandbox);
        }

        @BeforeAll
        static void start(Sandbox sandbox) {
            note("before all", sandbox);
        }

        @BeforeEach
        void open(Sandbox sandbox) {
            note("before each", sandbox);
        }

        @Test
        void one(Sandbox sandbox) {
            note("one", sandbox);
        }

        @Test
        void another() {}

        @Nested
        class Within {
            @Test
            void inside(Sandbox sandbox) {
                note("inside", sandbox);
            }
        }

        @AfterEach
        void close(Sandbox sandbox) {
            note("after each", sandbox);
        }

        @AfterAll
        static void end(Sandbox sandbox) {
            note("after all", sandbox);
        }
    }

    @Test
    void aClassAndThoseNestedInItShareOneSandboxThatIsClosedAfterThem() {
        var seen = seenBy(3, Shared.class);

        assertThat(seen).hasSize(1).allSatisfy(SandboxLifeTest::assertClosed);
        assertThat(SEEN)
                .containsOnlyKeys(
                        "before all", "constructor", "before each", "one", "inside", "after each", "after all");
    }

    @HeraldSandbox
    static class Around {
        @Test
        void outside(Sandbox sandbox) {
            note("outside", sandbox);
        }

        @Nested
        @HeraldSandbox
        class OnItsOwn {
            @Test
            void inside(Sandbox sandbox) {
                note("inside", sandbox);
            }
        }
    }

    @Test
    void aNestedClassWithItsOwnAnnotationHasItsOwnSandbox() {
        assertThat(seenBy(2, Around.class)).hasSize(2).allSatisfy(SandboxLifeTest::assertClosed);
    }

    @HeraldSandbox(perMethod = true)
    static class PerMethod {
        private final Sandbox own;

        PerMethod(Sandbox own) {
            this.own = own;
        }

        @BeforeEach
        void open(Sandbox sandbox) {
            assertThat(sandbox).isSameAs(own);
        }

        @RepeatedTest(2)
        void again(Sandbox sandbox, TestInfo info) {
            assertThat(sandbox).isSameAs(own);
            note(info.getDisplayName(), sandbox);
        }

        @Test
        void once() {
            note("once", own);
        }

        @Nested
        class Within {
            @Test
            void inside(Sandbox sandbox) {
                assertThat(sandbox).isSameAs(own);
                note("inside", sandbox);
            }
        }
    }

    @Test
    void perMethodEachTestAndEachRepetitionHasASandboxToItself() {
        var seen = seenBy(4, PerMethod.class);

        assertThat(SEEN).hasSize(4);
        assertThat(seen).hasSize(4).allSatisfy(SandboxLifeTest::assertClosed);
    }

    @HeraldSandbox
    abstract static class Base {
        @Test
        void inherited(Sandbox sandbox) {
            note(getClass().getName(), sandbox);
        }
    }

    static final class Left extends Base {}

    static final class Right extends Base {}

    @Test
    void subclassesHaveOneEach() {
        assertThat(seenBy(2, Left.class, Right.class)).hasSize(2);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @HeraldSandbox(now = "2026-07-01T12:00:00Z")
    @interface OurSandbox {}

    @OurSandbox
    static class Composed {
        @Test
        void standsStill(Sandbox sandbox) {
            assertThat(sandbox.clock().instant()).isEqualTo("2026-07-01T12:00:00Z");
            note("composed", sandbox);
        }
    }

    @Test
    void theAnnotationCanStandOnOneOfTheTeamsOwn() {
        assertThat(seenBy(1, Composed.class)).hasSize(1);
    }
}
