package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Status;
import dev.herald.application.dispatch.Progress;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.testkit.sandbox.Fault;
import dev.herald.testkit.sandbox.Mishap;
import io.vavr.collection.List;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Campaigns that lay still for long, and campaigns whose end has come. */
class LeftOffTest extends BesideASandbox {
    private static final int MANY = 3000;

    private final MovedClock clock = new MovedClock();

    @Override
    int people() {
        return MANY;
    }

    private interface Work {
        CampaignAccount of(Herald herald) throws InterruptedException;
    }

    private CampaignAccount with(InstantSource time, Work work) throws InterruptedException {
        try (var herald = Herald.campaign(example.file())
                .withGraph(sandbox.url().toString())
                .withModule(binder -> binder.bind(InstantSource.class).toInstance(time))
                .open()
                .get()) {
            return work.of(herald);
        }
    }

    private CampaignAccount run() throws InterruptedException {
        return with(
                clock,
                herald -> herald.run(false, new Consent.Missing(), Progress.UNWATCHED)
                        .get());
    }

    private CampaignAccount resume() throws InterruptedException {
        return with(
                clock,
                herald ->
                        herald.resume(new Consent.Missing(), Progress.UNWATCHED).get());
    }

    /** A run that ends as soon as it is durable that any message was accepted. */
    private CampaignAccount stopped() throws InterruptedException {
        return with(
                clock,
                herald -> herald.run(false, new Consent.Missing(), new StopAtOnce(herald))
                        .get());
    }

    private record StopAtOnce(Herald herald) implements Progress {
        @Override
        public void begins(long people, long dealtWith) {}

        @Override
        public void dealtWith(long people) {}

        @Override
        public void accepted(long people) {
            if (people > 0) {
                herald.stop();
            }
        }
    }

    private long sent() {
        return sandbox.stats().accepted();
    }

    @Test
    void aCampaignThatWasBrokenOffOverAnHourAgoResolvesItsDoubtsAndWaitsForAPerson() throws Exception {
        sandbox.faults()
                .add(Fault.of(new Mishap.Cut(Mishap.Moment.AFTER))
                        .onEdge("POST messages")
                        .forCalls(3));
        var stopped = stopped();
        assertThat(stopped.status()).isEqualTo(Status.INTERRUPTED);
        assertThat(stopped.inDoubt()).isEqualTo(3);
        var before = sent();
        clock.move(Duration.ofMinutes(61));

        for (var late : new CampaignAccount[] {run(), run()}) {
            assertThat(late.status()).isEqualTo(Status.SUSPENDED);
            assertThat(late.isLeftOff()).isTrue();
            assertThat(late.inDoubt()).isZero();
            assertThat(late.accepted()).isEqualTo(before);
            assertThat(sent()).isEqualTo(before);
        }

        var resumed = resume();
        assertThat(resumed.stillToDo()).isZero();
        assertThat(resumed.isLeftOff()).isFalse();
        assertThat(sent()).isGreaterThan(before);
        assertThat(sandbox.messages().map(message -> message.token())).doesNotHaveDuplicates();
    }

    @Test
    void aCampaignThatWasBrokenOffLessThanAnHourAgoGoesOn() throws Exception {
        stopped();
        clock.move(Duration.ofMinutes(59));

        assertThat(run().stillToDo()).isZero();
    }

    @Test
    void aCampaignInWhichOnlyPeopleWaitIsLateAnHourAfterTheFirstOfThemWasDueAndNoSooner() throws Exception {
        var waiting = run();
        assertThat(waiting.status()).isEqualTo(Status.WAITING);
        var due = waiting.resumeAt().get();
        clock.move(Duration.between(clock.instant(), due).minusMinutes(30));
        assertThat(run().isLeftOff()).as("just before somebody is due").isFalse();
        clock.move(Duration.ofMinutes(92));

        assertThat(run().isLeftOff()).isTrue();
        assertThat(resume().isLeftOff()).isFalse();
    }

    @Test
    void aCampaignThatAPersonMustActForIsLateAnHourAfterItsLastRunBecauseItMayComeFromABackup() throws Exception {
        terms(false);
        assertThat(run().status()).isEqualTo(Status.SUSPENDED);
        terms(true);
        clock.move(Duration.ofMinutes(61));

        assertThat(run().isLeftOff()).isTrue();
        assertThat(sent()).isZero();
        assertThat(resume().accepted()).isPositive();
    }

    @Test
    void aCampaignThatAPersonActedForWithinAnHourGoesOn() throws Exception {
        terms(false);
        run();
        terms(true);
        clock.move(Duration.ofMinutes(59));

        assertThat(run().accepted()).isPositive();
    }

    @Test
    void aCampaignWithNobodyLeftIsNeverLate() throws Exception {
        example.keepLines(1);
        assertThat(run().status()).isEqualTo(Status.COMPLETED);
        clock.move(Duration.ofDays(30));

        assertThat(run().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void runWithResumeIsTheSameAsResume() throws Exception {
        stopped();
        herald(List.of("pause"));

        var resumed = herald(List.of("run"), "--resume", "--json");

        assertThat(resumed.exit()).isZero();
        assertThat(resumed.json().path("still_to_do").asInt()).isZero();
    }

    @Test
    void aCampaignWhoseEndComesWhileItIsSentMakesNoMoreCalls() throws Exception {
        var end = Instant.now().plus(Duration.ofDays(2));
        example.edit(text -> text.replace("  name: Summer sale", "  name: Summer sale\n  end: " + end));
        InstantSource jumping = () -> sent() > 0 ? end : Instant.now();

        var ended = with(
                jumping,
                herald -> herald.run(false, new Consent.Missing(), Progress.UNWATCHED)
                        .get());

        assertThat(ended.status()).isEqualTo(Status.SUSPENDED);
        assertThat(ended.heldBackBy().map(denial -> denial.reason())).contains(ErrorCode.INACTIVE_CAMPAIGN);
        assertThat(ended.accepted()).isPositive().isEqualTo(sent());
        assertThat(ended.stillToDo()).isPositive();
        assertThat(ended.inDoubt()).isZero();
    }

    @Test
    void whatSomebodyAgreedToSpendOnADayIsNotSpentOnTheNextUntilTheyAreAskedAnew() throws Exception {
        example.edit(text -> text.replace("{ lifetime: \"250.00\" }", "{ daily: \"250.00\" }"));
        InstantSource jumping = () -> sent() > 0 ? Instant.now().plus(Duration.ofDays(1)) : Instant.now();
        var agreed = new Consent.UpTo(new BigDecimal("250"));
        Work run = herald -> herald.run(false, agreed, Progress.UNWATCHED).get();

        var ended = with(jumping, run);

        assertThat(ended.status()).isEqualTo(Status.INTERRUPTED);
        assertThat(ended.interruption().get()).contains("budget day");
        assertThat(ended.accepted()).isPositive().isEqualTo(sent());
        assertThat(ended.stillToDo()).isPositive();
        assertThat(ended.inDoubt()).isZero();
        assertThat(with(jumping, run).stillToDo()).as("asked anew").isZero();
    }
}
