package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What one kind of ad objects is held to, new or changed. */
interface AdChecks {

    /** Whose message it is; none if this kind does not tell, or names nothing that could be a page. */
    Option<PageId> page(World known, AdObject object);

    /** The reasons against it that the reference page of 2026-04-24 has a code for. */
    Seq<Flaw> flaws(AdProposal proposal);

    /** What else is wrong with it; none if nothing is. Asked if there are no flaws. */
    Option<GraphError> wrong(AdProposal proposal);

    /** What the API adds to a new one. Asked if nothing is wrong. */
    default ObjectNode added(AdProposal proposal) {
        return Json.object();
    }
}
