package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** Gathers what is wrong with the parts of a message, under the paths of the whole. */
final class Parts {
    private Parts() {}

    static Seq<Violation> wrong(Validation<Seq<Violation>, ?> part) {
        return part.isValid() ? List.empty() : part.getError();
    }

    static <T> Seq<Violation> wrong(String list, Seq<Validation<Seq<Violation>, T>> parts) {
        return parts.zipWithIndex().flatMap(part -> Violation.within(list + "[" + part._2 + "]", wrong(part._1)));
    }

    static <T> Seq<Violation> wrong(String name, Option<Validation<Seq<Violation>, T>> part) {
        return part.<Seq<Violation>>map(present -> Violation.within(name, wrong(present)))
                .getOrElse(List.empty());
    }

    /** The parts, none of which may be invalid. */
    static <T> Seq<T> values(Seq<Validation<Seq<Violation>, T>> parts) {
        return parts.map(Validation::get);
    }

    static Seq<Violation> between(int min, int max, Seq<?> parts, String path, String what) {
        var isOne = min == max;
        return Violation.unless(
                parts.size() >= min && parts.size() <= max,
                path,
                "holds " + parts.size() + " " + what + "; "
                        + (isOne ? "exactly " + min + " is allowed" : min + " to " + max + " are allowed"),
                ErrorCode.INVALID_CREATIVE);
    }
}
