package dev.herald.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.testkit.sandbox.Fault;
import dev.herald.testkit.sandbox.Faults;
import dev.herald.testkit.sandbox.Mishap;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxClock;
import io.vavr.collection.List;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The annotation as teams use it: each class in here is a test class of theirs. */
final class HeraldSandboxTest {
    private static final String NOW = "2026-07-01T12:00:00Z";

    @Nested
    @HeraldSandbox(now = NOW, warmUp = "PT1H")
    final class Told {
        private final Newsletter newsletter;

        Told(URI address) {
            newsletter = new Newsletter(address, StandardSeed.AD_ACCOUNT, StandardSeed.PAGE);
        }

        @Test
        void theClockStandsWhereItWasSetAndANewCampaignWarmsUp(SandboxClock clock) {
            assertThat(clock.instant()).isEqualTo(Instant.parse(NOW));
            assertThat(newsletter.send("Hi!", StandardSeed.SUBSCRIBERS.take(1))).contains("2300012");
        }
    }

    @Nested
    @HeraldSandbox
    final class Standard {
        @Test
        void whoMayNotBeMessagedIsRefusedForThatReason(URI address, SandboxRecords records) {
            var newsletter = new Newsletter(address, StandardSeed.AD_ACCOUNT, StandardSeed.PAGE);
            var refused = List.of(StandardSeed.STOPPED, StandardSeed.EXPIRED, StandardSeed.OF_ANOTHER_PAGE);

            newsletter.send("Hi!", refused);

            assertThat(records.messages()).isEmpty();
            assertThat(records.stats().rejected().keySet()).containsExactly(2300005, 2300034, 2300037);
        }

        @Test
        void theClockRunsAndCanBeMoved(SandboxClock clock) {
            clock.advance(Duration.ofDays(1000));

            assertThat(clock.instant()).isAfter(Instant.now().plus(Duration.ofDays(999)));
        }
    }

    @Nested
    @HeraldSandbox(overTls = true)
    final class Secure {
        @Test
        void theCertificateIsThatOfTheSandbox(URI address, X509Certificate certificate, Sandbox sandbox) {
            assertThat(address).hasScheme("https");
            assertThat(sandbox.certificate()).contains(certificate);
        }
    }

    @Nested
    @HeraldSandbox(perMethod = true)
    final class Faulty {
        @Test
        void whatGoesWrongOnPurposeIsInTheHandsOfTheTest(Faults faults, URI address, SandboxRecords records) {
            faults.add(Fault.of(new Mishap.Failure(503)).onEdge("messages").forCalls(1));
            var newsletter = new Newsletter(address, StandardSeed.AD_ACCOUNT, StandardSeed.PAGE);

            newsletter.send("Hi!", List.of("anna", "bruno"));

            assertThat(faults.struck()).isEqualTo(1);
            assertThat(records.messagesTo("anna")).isEmpty();
            assertThat(records.messagesTo("bruno")).hasSize(1);
        }
    }

    @Nested
    @HeraldSandbox(scenario = "unsigned-page.json")
    final class Playing {
        @Test
        void theScenarioIsPlayedOnWhatWasSeeded(URI address) {
            var newsletter = new Newsletter(address, StandardSeed.AD_ACCOUNT, StandardSeed.PAGE);

            assertThat(newsletter.send("Hi!", StandardSeed.SUBSCRIBERS)).contains("2300066");
        }
    }

    /** Whom a team knows. */
    static final class OurSeed implements SandboxSeed {
        @Override
        public void sow(Sandbox sandbox) {
            new StandardSeed().sow(sandbox);
            sandbox.seedSubscribers(List.of(
                    StandardSeed.subscription("ours").withNextEligibleAt(Instant.parse("2999-01-01T00:00:00Z"))));
        }
    }

    @Nested
    @HeraldSandbox(seed = OurSeed.class)
    final class Seeded {
        @Test
        void theSandboxKnowsWhomTheTeamSeeded(URI address) {
            var newsletter = new Newsletter(address, StandardSeed.AD_ACCOUNT, StandardSeed.PAGE);

            assertThat(newsletter.send("Hi!", List.of("ours"))).contains("2300035");
        }
    }
}
