package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.Module;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Status;
import dev.herald.application.dispatch.Progress;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code herald pause} and what it does to every command about the campaign, until {@code herald resume}. */
class PauseCommandTest extends BesideASandbox {
    private static final List<String> PAUSE = List.of("pause");
    private static final List<String> RESUME = List.of("resume");
    private static final List<String> RUN = List.of("run");
    private static final List<String> REPORT = List.of("report");

    private JsonNode paused() throws Exception {
        var paused = herald(PAUSE, "--json");
        assertThat(paused.exit()).isZero();
        assertThat(paused.err()).isEmpty();
        return paused.json();
    }

    private void isPaused(Cli.Result result) throws Exception {
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.json().path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(result.json().path("suspended").findValuesAsText("reason")).contains("PAUSED");
    }

    /** The entries of the audit, newest first: act, from and to. */
    private List<String> acts() throws Exception {
        return Stream.ofAll(herald(List.of("audit"), "--json").json().path("entries"))
                .map(entry -> entry.path("act").asText() + ": "
                        + entry.path("from").asText("nothing").replaceAll("since \\S+", "since then") + " > "
                        + entry.path("to").asText("nothing"))
                .toList();
    }

    private String toGoOn() {
        return "herald resume " + example.file();
    }

    private long sent() {
        return sandbox.stats().accepted();
    }

    @Test
    void aCampaignPausedBeforeItsFirstRunIsNotBegunUntilItIsResumed() throws Exception {
        var pause = herald(PAUSE);
        assertThat(pause.exit()).isZero();
        assertThat(pause.out())
                .contains("Campaign summer-sale is paused", toGoOn(), "It was never run in jdbc:sqlite:")
                .hasLineCount(2);

        isPaused(herald(RUN, "--json"));
        isPaused(herald(List.of("preflight"), "--json"));
        var report = herald(REPORT);
        assertThat(report.exit()).isEqualTo(2);
        assertThat(report.err()).contains("was never run here", "is paused", toGoOn());

        var resumed = herald(RESUME);
        assertThat(resumed.exit()).isZero();
        assertThat(resumed.out()).contains("not paused any more", "herald run " + example.file());
        assertThat(sent()).isZero();
        assertThat(acts()).containsExactly("RESUMED: paused since then > not paused", "PAUSED: not paused > paused");

        assertThat(herald(RUN).exit()).isZero();
        assertThat(sent()).isEqualTo(ELIGIBLE);
    }

    @Test
    void runSaysThatItIsPausedAndWhatToDo() {
        herald(PAUSE);
        var run = herald(RUN);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "Campaign summer-sale is paused: it sends nothing.",
                        "You: resume the campaign",
                        "herald resume CAMPAIGN.yaml ends the pause; it goes on where it stopped.")
                .doesNotContain("run it again");
        assertThat(run.err()).isEqualTo("Campaign summer-sale is paused and sends nothing until: " + toGoOn() + "\n");
    }

    @Test
    void noCallAndNoRunEndsThePauseOfABegunCampaignAndResumeSendsTheRest() throws Exception {
        terms(false);
        assertThat(herald(RUN).exit()).isEqualTo(3);
        terms(true);
        herald(PAUSE);

        isPaused(herald(RUN, "--json"));
        isPaused(herald(RUN, "--json"));
        isPaused(herald(REPORT, "--json"));
        assertThat(sent()).isZero();

        var resumed = herald(RESUME, "--json");
        assertThat(resumed.exit()).isZero();
        assertThat(resumed.json().path("accepted").asInt()).isEqualTo(ELIGIBLE);
        assertThat(resumed.err()).contains("Campaign summer-sale is not paused any more, as it was since");
        assertThat(acts())
                .containsExactly(
                        "LIFTED: suspended > lifted",
                        "RESUMED: suspended since then > tried again",
                        "RESUMED: paused since then > not paused",
                        "PAUSED: not paused > paused",
                        "BUDGET: nothing > 250.00 USD in all");
    }

    @Test
    void pausingTwiceLeavesTheFirstPauseAndOneEntry() throws Exception {
        var first = paused();
        var second = paused();

        assertThat(first.path("paused").asBoolean()).isTrue();
        assertThat(first.path("changed").asBoolean()).isTrue();
        assertThat(second.path("changed").asBoolean()).isFalse();
        assertThat(second.path("since")).isEqualTo(first.path("since"));
        assertThat(herald(PAUSE).out()).contains("has been paused since", "nothing was changed");
        assertThat(acts()).hasSize(1);
    }

    @Test
    void resumingWhatIsNotPausedGoesOnAsRunDoesAndWhatWasNeverRunIsRefused() throws Exception {
        var never = herald(RESUME, "--json");
        assertThat(never.exit()).isEqualTo(2);
        assertThat(never.json().path("status").asText()).isEqualTo("REFUSED");

        herald(RUN);
        var resumed = herald(RESUME, "--json");

        assertThat(resumed.exit()).isZero();
        assertThat(resumed.json().path("status").asText()).isEqualTo("WAITING");
        assertThat(resumed.err()).contains("Campaign summer-sale was not paused; it goes on as with run.");
        assertThat(acts()).hasSize(1);
    }

    @Test
    void aPauseStandsAlsoWhenEverybodyIsDealtWithAndBeginningAnewDoesNotEndIt() throws Exception {
        herald(RUN);
        herald(PAUSE);

        isPaused(herald(REPORT, "--json"));
        isPaused(herald(RUN, "--fresh", "--json"));
        assertThat(acts()).as("no second generation").hasSize(2);
        assertThat(herald(RESUME, "--json").json().path("status").asText()).isEqualTo("WAITING");
        assertThat(sent()).isEqualTo(ELIGIBLE);
    }

    @Test
    void aResumeThatIsRefusedLeavesThePause() throws Exception {
        herald(RUN);
        herald(PAUSE);
        example.edit(text -> text.replace("our summer sale is on", "it is on"));

        assertThat(herald(RESUME).exit()).isEqualTo(2);
        assertThat(paused().path("changed").asBoolean()).isFalse();
    }

    @Test
    void aResumeThatReachesNobodyLeavesThePause() throws Exception {
        herald(RUN);
        herald(PAUSE);
        var base = sandbox.url();
        sandbox.close();

        assertThat(Cli.herald("resume", example.file(), "--graph", base, "--patience", "PT0S")
                        .exit())
                .isEqualTo(4);
        isPaused(Cli.herald("run", example.file(), "--graph", base, "--json"));
    }

    @Test
    void besideARunItIsPausedAndThePauseEndsButThatRunIsNotDisturbed() throws Exception {
        herald(RUN);
        try (var run = SqliteStore.open(database()).get()) {
            assertThat(paused().path("changed").asBoolean()).isTrue();
            isPaused(herald(REPORT, "--json"));
            assertThat(run.audit().newest(1).map(entry -> entry.act().name())).containsExactly("PAUSED");

            var resumed = herald(RESUME, "--json");
            assertThat(resumed.exit()).isEqualTo(4);
            assertThat(resumed.json().path("errors").path(0).asText())
                    .contains("not paused any more", "another run is at work here");
            assertThat(herald(RESUME).err()).contains("Another run is working on");
        }
        assertThat(herald(REPORT).exit()).isZero();
    }

    @Test
    void aPauseThatComesWhileARunBeginsIsObeyedBeforeAnyCall() throws Exception {
        herald(List.of("import"));
        var calls = new AtomicInteger();
        InstantSource clock = () -> {
            if (calls.incrementAndGet() == 2) {
                herald(PAUSE);
            }
            return Instant.now();
        };
        Module late = binder -> binder.bind(InstantSource.class).toInstance(clock);

        var account = run(late);

        assertThat(account.status()).isEqualTo(Status.SUSPENDED);
        assertThat(account.isPaused()).isTrue();
        assertThat(account.accepted()).isZero();
        assertThat(sent()).isZero();
        assertThat(acts()).as("no budget is agreed to").containsExactly("PAUSED: not paused > paused");
    }

    private CampaignAccount run(Module module) throws Exception {
        try (var herald = Herald.campaign(example.file())
                .withGraph(sandbox.url().toString())
                .withModule(module)
                .open()
                .get()) {
            return herald.run(false, new Consent.Missing(), Progress.UNWATCHED).get();
        }
    }

    @Test
    void theAudienceNeedNotBeThereToPause() throws Exception {
        Files.delete(folder.resolve("summer-sale").resolve("subscribers.ndjson"));

        assertThat(paused().path("changed").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume"})
    void aFileThatIsNoneIsRefusedWithOneObject(String command) throws Exception {
        var refused = Cli.herald(command, folder.resolve("none.yaml"), "--json");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.json().path("status").asText()).isEqualTo("REFUSED");
    }
}
