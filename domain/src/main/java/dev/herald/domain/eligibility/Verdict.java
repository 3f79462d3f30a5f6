package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Denial;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;

/** What a rule book says about one message to one person. */
public sealed interface Verdict {

    /** It may go out. */
    record Cleared(Clearance clearance) implements Verdict {}

    /**
     * It may not.
     *
     * @param denials all of them, not just the first; never empty
     */
    record Refused(Seq<Denial> denials) implements Verdict {

        /** The instant from which it would pass; none if one of the denials has no such instant. */
        public Option<Instant> passesFrom() {
            return denials.forAll(denial -> denial.passesFrom().isDefined())
                    ? denials.flatMap(Denial::passesFrom).max()
                    : Option.none();
        }
    }

    /** The verdict for those who combine. */
    default Validation<Seq<Denial>, Clearance> toValidation() {
        return switch (this) {
            case Cleared(Clearance clearance) -> Validation.valid(clearance);
            case Refused(Seq<Denial> denials) -> Validation.invalid(denials);
        };
    }
}
