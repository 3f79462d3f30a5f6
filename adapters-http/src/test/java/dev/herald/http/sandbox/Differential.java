package dev.herald.http.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.http.sandbox.Against.Played;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;

/**
 * What the client says before a call, beside what the sandbox answers to it. Both judge by the same rules, so this is about
 * all that lies between: what is written and read on both sides, what the sandbox remembers, and which of its facts reach
 * the rules.
 */
abstract class Differential {
    private Against against = null;

    @BeforeProperty
    void start() {
        against = new Against();
    }

    @AfterProperty
    void stop() {
        against.close();
    }

    @Provide
    Arbitrary<Situation> situations() {
        return SituationGenerator.situations().asArbitrary();
    }

    @Property
    void whatAClientThatKnowsEverythingClearsIsTakenAndWhatIsRefusedItForesaw(
            @ForAll("situations") Situation situation) {
        var played = against.play(situation);

        var foreseen = Client.knowing(situation, played).reasons();

        Statistics.label("foreseen")
                .collect(foreseen.headOption().map(Reason::key).getOrElse("cleared"));
        if (foreseen.isEmpty()) {
            assertThat(played.answer()).isInstanceOf(Answer.Success.class);
        } else {
            assertThat(played.answer()).isInstanceOf(Answer.Denied.class);
            assertThat(foreseen).anyMatch(reason -> isSame(reason, refusal(played)));
        }
    }

    private static Reason refusal(Played played) {
        return ((Answer.Denied<?>) played.answer()).denial().reason();
    }

    /** Codes that describe one state have one rule, and the API may answer either. */
    private static boolean isSame(Reason foreseen, Reason answered) {
        return foreseen.equals(answered)
                || (answered instanceof ErrorCode code && code.sameAs().exists(foreseen::equals));
    }

    @Property
    void aClientThatKnowsLessNeverDeniesWhatTheSandboxTakes(
            @ForAll("situations") Situation situation, @ForAll("hidden") Hidden hidden) {
        var played = against.play(situation);

        var foreseen = hidden.from(Client.knowing(situation, played)).reasons();

        Statistics.label("denied").collect(!foreseen.isEmpty());
        if (!foreseen.isEmpty()) {
            assertThat(played.answer()).isInstanceOf(Answer.Denied.class);
        }
    }

    @Provide
    Arbitrary<Hidden> hidden() {
        return Hidden.some().asArbitrary();
    }
}
