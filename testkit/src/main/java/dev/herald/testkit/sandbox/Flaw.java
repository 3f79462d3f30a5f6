package dev.herald.testkit.sandbox;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** A reason against what is asked for, with what exactly is the matter, if there is more to say. */
record Flaw(ErrorCode code, String detail) {

    static Flaw of(ErrorCode code) {
        return new Flaw(code, "");
    }

    /** What the domain found wrong; what has no code of its own makes a creative invalid. */
    static Flaw of(Violation violation) {
        return new Flaw(violation.code().getOrElse(ErrorCode.INVALID_CREATIVE), violation.toString());
    }

    /** The one that is answered, as {@link Precedence} has it. */
    static Option<GraphError> first(Seq<Flaw> flaws) {
        return Precedence.first(flaws.map(Flaw::code))
                .map(code -> GraphError.of(
                        code,
                        flaws.filter(flaw -> flaw.code == code)
                                .map(Flaw::detail)
                                .filter(detail -> !detail.isEmpty())
                                .mkString("; ")));
    }
}
