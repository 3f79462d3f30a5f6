package dev.herald.app.file;

import dev.herald.domain.account.Sender;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** Who can be named in a campaign file. */
@FunctionalInterface
public interface KnownSenders {
    /** No store is looked at, so nobody is known. */
    KnownSenders NOBODY = name -> Validation.invalid(
            List.of(Violation.of("", "names a sender of a store, and none is looked at here; spell it out")));

    /** The sender of a name, or why there is none and what to do. */
    Validation<Seq<Violation>, Sender> find(String name);
}
