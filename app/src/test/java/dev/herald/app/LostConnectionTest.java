package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Interlude;
import dev.herald.application.dispatch.Progress;
import dev.herald.testkit.sandbox.AcceptedMessage;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connection to PostgreSQL is lost, or there is none; {@link LostConnectionProof} loses it in more places. */
class LostConnectionTest extends LostConnection implements KeepGoing.Listener {
    private static final int MOST_MINUTES = 9;

    private final ArrayList<String> lost = new ArrayList<>();
    private final MovedClock clock = new MovedClock();
    private long accepted;
    private int minutes;

    @ParameterizedTest
    @CsvSource({"user, 1", "INTO delivery, 1"})
    void aRunWhoseConnectionIsLostSaysSoAndTheNextOneCompletes(String words, int times) throws Exception {
        cutBefore(words, times);
    }

    @Test
    void aRunWhoseConnectionIsLostInTheAnswerSaysSoAndTheNextOneCompletes() throws Exception {
        cutAfter("COMMIT", 8);
    }

    @Test
    void aRunWhoseServerGoesForGoodEndsByItself() throws Exception {
        line.when("INTO delivery", 2, line::die);

        assertInterrupted(run(line.url(direct)), "the connection to jdbc:postgresql://127.0.0.1:", "was lost");
        line.revive();
        assertNextRunCompletes(line.url(direct));
    }

    @Test
    void aCampaignThatGoesOnByItselfOutlivesItWhetherItSendsOrWaits() throws Exception {
        Interlude minutes = duration -> {
            clock.move(duration);
            return minute();
        };
        try (var herald = campaignOn(line.url(direct))
                .withModule(binder -> {
                    binder.bind(InstantSource.class).toInstance(clock);
                    binder.bind(Interlude.class).toInstance(minutes);
                })
                .open()
                .get()) {
            herald.pauses().pause();

            assertThat(herald.keepGoing(new Consent.Missing(), Progress.UNWATCHED, this))
                    .isEmpty();
        }
        assertThat(lost).hasSizeGreaterThanOrEqualTo(2).allMatch(why -> why.contains("was lost"));
        assertThat(sandbox.messages().map(AcceptedMessage::token))
                .hasSize(ELIGIBLE)
                .doesNotHaveDuplicates();
    }

    private Setup campaignOn(String database) {
        return Herald.campaign(example.file())
                .withGraph(sandbox.url().toString())
                .withDatabase(database);
    }

    /** While it is paused, the line is lost, and once more when it has begun to send. Whether everybody is dealt with. */
    private boolean minute() {
        switch (minutes++) {
            case 0 -> line.when("suspension", 1, line::cut);
            case 1 -> {
                try (var brake = campaignOn(direct).openBrake().get()) {
                    brake.pauses().end();
                }
                line.when("INTO work_range", 1, line::cut);
            }
            default -> {}
        }
        return accepted == ELIGIBLE || minutes > MOST_MINUTES;
    }

    @Override
    public void ran(CampaignAccount account, Duration took, Option<Instant> next) {
        accepted = account.accepted();
    }

    @Override
    public void refused(RunRefused why, Option<Instant> next) {
        lost.add(((RunRefused.Unreachable) why).why());
    }

    @Test
    void aServerThatIsNotThereIsSaidNotToAnswer() throws Exception {
        line.close();

        assertInterrupted(run(line.url(direct)), "The server of jdbc:postgresql://127.0.0.1:", "does not answer");
        assertThat(sandbox.messages()).isEmpty();
        assertNextRunCompletes(direct);
    }
}
