package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import java.time.Instant;

/** What a rule may look at. Rules are grouped by the facts they read, because that makes them cheap. */
public interface Facts {

    /** The instant at which is judged. */
    Instant now();

    /** The thing of this kind that the facts are about: which page, which campaign, which person. */
    Subject subject(Scope scope);
}
