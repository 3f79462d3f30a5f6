package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** Creatives of the full form (endpoints page, "Direct send, full form", mid-2026). */
final class CreativeChecks implements AdChecks {
    private static final Set<ErrorCode> CODES = HashSet.of(ErrorCode.MISSING_REQUIRED_FIELD, ErrorCode.MISSING_PAGE_ID);

    @Override
    public Option<PageId> page(World known, AdObject object) {
        return PageId.of(pageId(object)).toOption();
    }

    private static String pageId(AdObject object) {
        return object.fields().at("/object_story_spec/page_id").asText();
    }

    @Override
    public Seq<Flaw> flaws(AdProposal proposal) {
        var draft = proposal.draft(page(proposal.known(), proposal.object()), Option.none());
        return proposal.judged(draft, Option.none(), CODES)
                .appendAll(CreativeReading.flaws(proposal.object().fields()));
    }

    @Override
    public Option<GraphError> wrong(AdProposal proposal) {
        var page = pageId(proposal.object());
        return Option.when(proposal.known().assets().page(page).isEmpty(), () -> GraphError.noObject(page));
    }

    @Override
    public ObjectNode added(AdProposal proposal) {
        return Json.object().put(AdCreative.ACTOR, pageId(proposal.object()));
    }
}
