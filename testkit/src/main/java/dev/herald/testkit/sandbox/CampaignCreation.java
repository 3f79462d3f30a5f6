package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code POST act_<AD_ACCOUNT>/message_campaign}: campaign, ad set and message in one call, all active at once
 * (endpoints page, "Direct send, simple form", mid-2026). A budget is required, as the reference page (2026-04-24,
 * 2300007) has it.
 */
final class CampaignCreation {
    /** More answer 2300079, "too many campaigns created"; the real limit is not published. */
    static final int MOST_CAMPAIGNS = 10_000;

    private static final RuleBook RULES = RuleBook.STANDARD;

    private final RecordedWorld world;
    private final InstantSource clock;

    CampaignCreation(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    Either<GraphError, JsonNode> create(String account, Parameters parameters) {
        return CampaignRequest.of(parameters)
                .flatMap(request -> world.decide(known -> sender(known, account, request)
                        .toEither(() -> GraphError.noObject("act_" + account))
                        .flatMap(sender -> judge(known, request, sender))
                        .fold(
                                refusal -> Decision.<Either<GraphError, JsonNode>>of(Either.left(refusal)),
                                made -> Decision.of(Either.right(answer(made)), new Event.CampaignCreated(made)))));
    }

    /** The page's own state counts where the page is known; what is wrong with another one is told after all else. */
    private static Option<Sender> sender(World known, String account, CampaignRequest request) {
        return PageId.of(request.page())
                .toOption()
                .flatMap(page -> known.assets().sender(account, page))
                .orElse(() -> known.assets().sender(account));
    }

    private static JsonNode answer(MessageCampaign made) {
        return Json.object().put("id", made.messageId());
    }

    private Either<GraphError, MessageCampaign> judge(World known, CampaignRequest request, Sender sender) {
        var now = clock.instant();
        var codes = Precedence.codes(RULES.judge(new SenderFacts(sender, now)))
                .appendAll(Precedence.codes(RULES.judge(
                        DraftFacts.of(request.draft(sender.adAccount().currency()), sender.adAccount(), now))))
                .appendAll(Option.when(
                        known.campaigns().count() >= MOST_CAMPAIGNS, ErrorCode.CAMPAIGN_CREATION_RATE_LIMITED));
        return Precedence.first(codes)
                .map(GraphError::of)
                .orElse(() -> request.wrong(now))
                .orElse(() -> foreignPage(request, sender))
                .<Either<GraphError, MessageCampaign>>map(Either::left)
                .getOrElse(() -> request.budget(sender.adAccount().currency())
                        .map(budget ->
                                made(request, budget, sender, known.campaigns().freeIds(now), now))
                        .toEither(() -> GraphError.of(ErrorCode.MISSING_BUDGET)));
    }

    private static Option<GraphError> foreignPage(CampaignRequest request, Sender sender) {
        return Option.when(
                !request.page().equals(sender.page().id().value()), () -> GraphError.noObject(request.page()));
    }

    private static MessageCampaign made(
            CampaignRequest request, Budget budget, Sender sender, long firstId, Instant now) {
        return new MessageCampaign(
                part(firstId, request.name()),
                part(firstId + 1, request.name()),
                part(firstId + 2, request.name()),
                sender.adAccount().id(),
                sender.page().id(),
                request.pixel(),
                sender.adAccount().timeZone(),
                now,
                budget,
                request.schedule(now),
                Spent.nothing(budget.amount().currency()));
    }

    private static AdObject part(long id, String name) {
        return new AdObject(Long.toString(id), name, AdStatus.ACTIVE);
    }
}
