package dev.herald.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What a person sees while a campaign is sent. */
final class ProgressBarTest {
    private final StringWriter terminal = new StringWriter();
    private Instant now = Instant.parse("2026-07-01T12:00:00Z");
    private final ProgressBar bar = new ProgressBar(new PrintWriter(terminal), () -> now);

    private void pass(Duration time, long dealtWith, long accepted) {
        now = now.plus(time);
        bar.accepted(accepted);
        bar.dealtWith(dealtWith);
    }

    private String drawn() {
        var all = terminal.toString();
        return all.substring(all.lastIndexOf('\r') + 1).replace("\033[K", "").strip();
    }

    @Example
    void itGoesOnFromWhatEarlierRunsDidAndSaysNoSpeedBeforeItKnowsOne() {
        bar.begins(1000, 250);

        assertThat(drawn()).isEqualTo("[###.........]  25 %  250 of 1,000 people");
    }

    @Example
    void itSaysHowFastMessagesAreSentAndHowLongTheRestTakes() {
        bar.begins(100_000, 0);
        for (var second = 0; second < 10; second++) {
            pass(Duration.ofSeconds(1), 500, 400);
        }

        assertThat(drawn()).isEqualTo("[............]   5 %  5,000 of 100,000 people, 400 sent/s, about 4 min left");
    }

    @Example
    void whatWasLongAgoDoesNotCount() {
        bar.begins(100_000, 0);
        pass(Duration.ofSeconds(1), 50_000, 50_000);
        for (var second = 0; second < 40; second++) {
            pass(Duration.ofSeconds(1), 10, 10);
        }

        assertThat(drawn()).contains("10 sent/s, about 83 min left");
    }

    @Example
    void itIsDrawnAFewTimesASecondHoweverOftenItIsTold() {
        bar.begins(100_000, 0);
        for (var i = 0; i < 1000; i++) {
            pass(Duration.ofMillis(1), 1, 1);
        }

        assertThat(terminal.toString().chars().filter(character -> character == '\r'))
                .hasSizeBetween(4, 5);
    }

    @Property
    void neverMoreThanEverybodyAndNeverLessThanNothingIsLeft(
            @ForAll @LongRange(max = 1_000_000) long people,
            @ForAll @LongRange(max = 2_000_000) long before,
            @ForAll @LongRange(max = 2_000_000) long more,
            @ForAll @LongRange(min = -5, max = 1_000_000) long seconds) {
        bar.begins(people, before);
        pass(Duration.ofSeconds(seconds), more, more / 2);

        assertThat(drawn()).doesNotContain("-").matches("\\[#*\\.*\\] +\\d{1,3} %  [\\d,]+ of [\\d,]+ people.*");
    }
}
