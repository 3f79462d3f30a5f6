package dev.herald.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.delivery.Reception.Clicked;
import dev.herald.domain.delivery.Reception.Delivered;
import dev.herald.domain.delivery.Reception.Nothing;
import dev.herald.domain.delivery.Reception.Read;
import dev.herald.domain.delivery.Reception.Sent;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What became of a message at the person, event by event. */
final class ReceptionTest {
    private static final Reception NOTHING = new Nothing();
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = NOON.plusSeconds(7_200);
    private static final Instant THREE = NOON.plusSeconds(10_800);
    private static final DeliveryEvent.Failed BLOCKED = new DeliveryEvent.Failed(ONE, "blocked");

    @Test
    void eventsInTheirOrderMoveItUpStepByStep() {
        var sent = NOTHING.after(new DeliveryEvent.Sent(NOON));
        var delivered = sent.after(new DeliveryEvent.Delivered(ONE));
        var read = delivered.after(new DeliveryEvent.Read(TWO));
        var clicked = read.after(new DeliveryEvent.Clicked(THREE));

        assertThat(sent).isEqualTo(new Sent(NOON));
        assertThat(delivered).isEqualTo(new Delivered(NOON, ONE));
        assertThat(read).isEqualTo(new Read(NOON, ONE, TWO));
        assertThat(clicked).isEqualTo(new Clicked(NOON, ONE, TWO, THREE));
    }

    @Test
    void aStepImpliesAllBeforeIt() {
        assertThat(NOTHING.after(new DeliveryEvent.Delivered(ONE))).isEqualTo(new Delivered(ONE, ONE));
        assertThat(NOTHING.after(new DeliveryEvent.Read(ONE))).isEqualTo(new Read(ONE, ONE, ONE));
        assertThat(NOTHING.after(new DeliveryEvent.Clicked(ONE))).isEqualTo(new Clicked(ONE, ONE, ONE, ONE));
    }

    @Test
    void whatComesLateCompletesItAndMovesNothingBack() {
        var clicked = NOTHING.after(new DeliveryEvent.Clicked(THREE));

        assertThat(clicked.after(new DeliveryEvent.Read(TWO))).isEqualTo(new Clicked(TWO, TWO, TWO, THREE));
        assertThat(clicked.after(new DeliveryEvent.Delivered(ONE))).isEqualTo(new Clicked(ONE, ONE, THREE, THREE));
        assertThat(clicked.after(new DeliveryEvent.Sent(NOON))).isEqualTo(new Clicked(NOON, THREE, THREE, THREE));
    }

    @Test
    void theEarliestOfARepeatedEventIsKept() {
        var read = NOTHING.after(new DeliveryEvent.Read(TWO));

        assertThat(read.after(new DeliveryEvent.Read(THREE))).isEqualTo(read);
        assertThat(read.after(new DeliveryEvent.Read(ONE))).isEqualTo(new Read(ONE, ONE, ONE));
    }

    @Test
    void itFailsOnlyBeforeItIsDelivered() {
        assertThat(NOTHING.after(BLOCKED)).isEqualTo(new Reception.Failed(Option.none(), BLOCKED));
        assertThat(new Sent(NOON).after(BLOCKED)).isEqualTo(new Reception.Failed(Option.some(NOON), BLOCKED));
        assertThat(new Delivered(NOON, TWO).after(BLOCKED)).isEqualTo(new Delivered(NOON, TWO));
        assertThat(new Clicked(NOON, NOON, TWO, TWO).after(BLOCKED)).isEqualTo(new Clicked(NOON, NOON, TWO, TWO));
    }

    @Test
    void whatFailedAndWasDeliveredAllTheSameIsDelivered() {
        var failed = new Reception.Failed(Option.some(NOON), BLOCKED);

        assertThat(failed.after(new DeliveryEvent.Sent(TWO))).isEqualTo(failed);
        assertThat(failed.after(new DeliveryEvent.Delivered(TWO))).isEqualTo(new Delivered(NOON, TWO));
        assertThat(failed.after(new DeliveryEvent.Read(TWO))).isEqualTo(new Read(NOON, TWO, TWO));
    }

    @Test
    void ofTwoFailuresTheEarlierOneIsKeptAndAtOneInstantTheirWordsDecide() {
        var later = new DeliveryEvent.Failed(TWO, "a word that sorts first");
        var other = new DeliveryEvent.Failed(ONE, "another");

        assertThat(Reception.of(List.of(later, BLOCKED))).isEqualTo(new Reception.Failed(Option.none(), BLOCKED));
        assertThat(Reception.of(List.of(BLOCKED, later))).isEqualTo(new Reception.Failed(Option.none(), BLOCKED));
        assertThat(Reception.of(List.of(other, BLOCKED))).isEqualTo(new Reception.Failed(Option.none(), other));
        assertThat(Reception.of(List.of(BLOCKED, other))).isEqualTo(new Reception.Failed(Option.none(), other));
    }

    @Test
    void theFirstThatWasHeardIsKnownOnceAnythingIs() {
        assertThat(NOTHING.firstHeardAt()).isEmpty();
        assertThat(new Clicked(NOON, ONE, TWO, THREE).firstHeardAt()).containsExactly(NOON);
        assertThat(new Reception.Failed(Option.none(), BLOCKED).firstHeardAt()).containsExactly(ONE);
    }
}
