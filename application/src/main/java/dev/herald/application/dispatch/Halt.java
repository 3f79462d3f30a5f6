package dev.herald.application.dispatch;

import dev.herald.domain.reason.Denial;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** Whether sending stands still, why, and until when. */
final class Halt {
    private Seq<Denial> denials = List.empty();
    private Option<Instant> holdOff = Option.none();
    private Option<String> gaveUp = Option.none();

    boolean isOn() {
        return !denials.isEmpty() || holdOff.isDefined() || gaveUp.isDefined();
    }

    Option<String> gaveUp() {
        return gaveUp;
    }

    Seq<Denial> denials() {
        return denials;
    }

    /** Stands still because of a denial; whether that is news. */
    boolean because(Denial denial) {
        var known = denials.exists(
                other -> other.reason().key().equals(denial.reason().key()));
        if (!known) {
            denials = denials.append(denial);
        }
        return !known;
    }

    /** Holds off for a moment. */
    void holdOff(Instant until) {
        holdOff = Option.some(holdOff.filter(until::isBefore).getOrElse(until));
    }

    /** Stops for good. */
    void giveUp(String why) {
        gaveUp = gaveUp.orElse(Option.some(why));
    }

    /** When it ends by itself; none if a person must act, or if it is not on. */
    Option<Instant> endsAt() {
        return denials.forAll(denial -> denial.passesFrom().isDefined()) && gaveUp.isEmpty()
                ? denials.flatMap(Denial::passesFrom).appendAll(holdOff).max()
                : Option.none();
    }

    /** Forgets everything that ends by itself and has; whether that ended the standstill. */
    boolean endsIfDue(Instant now) {
        if (!isOn() || !endsAt().exists(end -> !now.isBefore(end))) {
            return false;
        }
        denials = List.empty();
        holdOff = Option.none();
        return true;
    }
}
