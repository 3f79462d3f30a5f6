package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Lifecycle.Active;
import dev.herald.domain.campaign.Lifecycle.Completed;
import dev.herald.domain.campaign.Lifecycle.Deleted;
import dev.herald.domain.campaign.Lifecycle.Draft;
import dev.herald.domain.campaign.Lifecycle.Paused;
import dev.herald.domain.campaign.Lifecycle.Populating;
import dev.herald.domain.campaign.Part;
import dev.herald.domain.campaign.Step;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.testkit.generator.Campaigns;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Instants;
import dev.herald.testkit.generator.Lifecycles;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws of what becomes of campaigns, message sets and messages. */
final class LifecycleProperties {
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final int LONGEST_WALK = 30;

    /** Every step out of every state; a dash where it is refused. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT,            ACTIVE,     POPULATING,  -,                -,         DELETED",
        "POPULATING,       POPULATING, POPULATING,  PAUSED_WARMING,   COMPLETED, DELETED",
        "READY,            READY,      READY,       PAUSED_WARM,      COMPLETED, DELETED",
        "ACTIVE,           ACTIVE,     ACTIVE,      PAUSED,           COMPLETED, DELETED",
        "PAUSED,           ACTIVE,     ACTIVE,      PAUSED,           COMPLETED, DELETED",
        "PAUSED_WARMING,   POPULATING, POPULATING,  PAUSED_WARMING,   COMPLETED, DELETED",
        "PAUSED_WARM,      ACTIVE,     ACTIVE,      PAUSED_WARM,      COMPLETED, DELETED",
        "COMPLETED,        -,          -,           -,                COMPLETED, DELETED",
        "DELETED,          -,          -,           -,                -,         -"
    })
    void aStepLeadsToOneStateOrIsRefused(
            String from, String activated, String warmedUp, String paused, String completed, String deleted) {
        var state = state(from).get();

        assertThat(new Step.Activate(NOW, Duration.ZERO).from(state)).isEqualTo(state(activated));
        assertThat(new Step.Activate(NOW, Lifecycle.WARM_UP).from(state)).isEqualTo(state(warmedUp));
        assertThat(new Step.Pause().from(state)).isEqualTo(state(paused));
        assertThat(new Step.Complete().from(state)).isEqualTo(state(completed));
        assertThat(new Step.Delete().from(state)).isEqualTo(state(deleted));
    }

    private static Option<Lifecycle> state(String name) {
        var later = NOW.plus(Lifecycle.WARM_UP);
        return switch (name) {
            case "DRAFT" -> Option.some(Lifecycle.DRAFT);
            case "POPULATING" -> Option.some(new Populating(later));
            case "READY" -> Option.some(new Populating(NOW));
            case "ACTIVE" -> Option.some(Lifecycle.ACTIVE);
            case "PAUSED" -> Option.some(Lifecycle.PAUSED);
            case "PAUSED_WARMING" -> Option.some(new Paused(Option.some(later)));
            case "PAUSED_WARM" -> Option.some(new Paused(Option.some(NOW)));
            case "COMPLETED" -> Option.some(Lifecycle.COMPLETED);
            case "DELETED" -> Option.some(Lifecycle.DELETED);
            default -> Option.none();
        };
    }

    @Property
    void aStepOnceTakenChangesNothingWhenItIsTakenAgain(@ForAll("states") Lifecycle state, @ForAll("steps") Step step) {
        var once = step.from(state);

        assertThat(once.flatMap(step::from)).isEqualTo(step instanceof Step.Delete ? Option.none() : once);
    }

    @Property
    void whatIsDeletedNeverComesBackAndWhatIsOverIsNeverSwitchedOn(@ForAll("walks") Seq<Step> walk) {
        Lifecycle state = Lifecycle.DRAFT;
        for (var step : walk) {
            var next = step.from(state).getOrElse(state);
            assertThat(next)
                    .isInstanceOfAny(
                            switch (state) {
                                case Deleted gone -> new Class<?>[] {Deleted.class};
                                case Completed over -> new Class<?>[] {Completed.class, Deleted.class};
                                case Draft draft ->
                                    new Class<?>[] {Draft.class, Populating.class, Active.class, Deleted.class};
                                case Populating warming ->
                                    new Class<?>[] {Populating.class, Paused.class, Completed.class, Deleted.class};
                                case Active on ->
                                    new Class<?>[] {Active.class, Paused.class, Completed.class, Deleted.class};
                                case Paused off ->
                                    new Class<?>[] {
                                        Paused.class, Populating.class, Active.class, Completed.class, Deleted.class
                                    };
                            });
            state = next;
        }
    }

    @Property
    void pausingNeitherShortensTheWarmUpNorBeginsItAnew(
            @ForAll("instants") Instant now, @ForAll("instants") Instant ready, @ForAll("instants") Instant later) {
        var paused = new Populating(ready).pause();

        assertThat(paused.resume(later)).isEqualTo(later.isBefore(ready) ? new Populating(ready) : Lifecycle.ACTIVE);
        assertThat(new Populating(ready).isReady(now)).isEqualTo(!now.isBefore(ready));
    }

    @Property
    void aDraftThatWarmsUpIsReadyAfterThatTimeAndNotANanosecondEarlier(@ForAll("instants") Instant now) {
        assertThat(Lifecycle.DRAFT.activate(now, Lifecycle.WARM_UP))
                .isInstanceOfSatisfying(Populating.class, warming -> {
                    assertThat(warming.isReady(now.plus(Duration.ofHours(1)))).isTrue();
                    assertThat(warming.isReady(now.plus(Duration.ofHours(1)).minusNanos(1)))
                            .isFalse();
                });
        assertThat(Lifecycle.DRAFT.activate(now, Duration.ZERO)).isEqualTo(Lifecycle.ACTIVE);
    }

    @Property
    void aStepOfOnePartChangesThatPartAloneAndARefusedOneNothing(
            @ForAll("campaigns") Campaign campaign, @ForAll Part part, @ForAll("steps") Step step) {
        var next = (part == Part.CAMPAIGN ? step : step.atOnce()).from(campaign.state(part));

        var after = campaign.after(part, step);

        assertThat(after.isRight()).isEqualTo(next.isDefined());
        after.peek(changed -> {
            assertThat(changed.state(part)).isEqualTo(next.get());
            assertThat(changed.inState(part, campaign.state(part))).isEqualTo(campaign);
        });
        after.peekLeft(denial -> assertThat(denial).isEqualTo(refusal(campaign, part)));
    }

    private static Denial refusal(Campaign campaign, Part part) {
        var reason = switch (part) {
            case CAMPAIGN -> ErrorCode.INACTIVE_CAMPAIGN;
            case SET -> ErrorCode.INACTIVE_MESSAGE_SET;
            case MESSAGE -> ErrorCode.INACTIVE_MESSAGE;
        };
        var scope = switch (part) {
            case CAMPAIGN -> Scope.CAMPAIGN;
            case SET -> Scope.MESSAGE_SET;
            case MESSAGE -> Scope.MESSAGE;
        };
        return new Denial(reason, new Subject(scope, campaign.page() + "/" + campaign.id()), Option.none());
    }

    @Property
    void thePartsOfACampaignGoTheirOwnWays(
            @ForAll("campaigns") Campaign campaign, @ForAll("states") Lifecycle state, @ForAll Part part) {
        var changed = campaign.inState(part, state);

        assertThat(changed.state(part)).isEqualTo(state);
        assertThat(List.of(Part.values()).reject(part::equals))
                .allSatisfy(other -> assertThat(changed.state(other)).isEqualTo(campaign.state(other)));
    }

    @Provide
    Arbitrary<Lifecycle> states() {
        return Lifecycles.around(NOW).asArbitrary();
    }

    @Provide
    Arbitrary<Step> steps() {
        return Lifecycles.steps(NOW).asArbitrary();
    }

    @Provide
    Arbitrary<Seq<Step>> walks() {
        return Generator.combine(Instants.until(NOW), Instants.from(NOW), List::of)
                .flatMap(Generator::of)
                .flatMap(Lifecycles::steps)
                .list(0, LONGEST_WALK)
                .asArbitrary();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Generator.<Instant>oneOf(Instants.until(NOW), Instants.from(NOW)).asArbitrary();
    }

    @Provide
    Arbitrary<Campaign> campaigns() {
        return Campaigns.any().asArbitrary();
    }
}
