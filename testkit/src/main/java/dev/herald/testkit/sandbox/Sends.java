package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.eligibility.CampaignRules;
import dev.herald.domain.eligibility.ContentRules;
import dev.herald.domain.eligibility.DraftRules;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RecipientRules;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.eligibility.SenderRules;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * {@code POST act_<AD_ACCOUNT>/messages} (endpoints page, mid-2026): judges a send by the domain's rules on what the
 * sandbox knows and, if nothing stands in the way, takes it.
 */
final class Sends {
    /** But for what the strict policy says of content, which is looked up once a message and not once a person. */
    private static final RuleBook RULES = new RuleBook(
            SenderRules.ALL,
            DraftRules.ALL,
            CampaignRules.ALL.removeAll(List.of(
                    ContentRules.ALIASES,
                    ContentRules.LINE_BREAKS,
                    ContentRules.CALL_TO_ACTION,
                    ContentRules.BUTTON_ORDER)),
            RecipientRules.ALL);

    /** Stands in for content that can't be made, so that the campaign can be judged all the same. */
    private static final MessageContent FLAWLESS = MessageContent.of(new TextTemplate("-"));

    private final RecordedWorld world;
    private final InstantSource clock;
    private final Duration warmUp;
    private final MessageDesk desk = new MessageDesk();

    Sends(RecordedWorld world, InstantSource clock, Duration warmUp) {
        this.world = world;
        this.clock = clock;
        this.warmUp = warmUp;
    }

    Either<GraphError, JsonNode> send(String account, Parameters parameters) {
        var asked = SendRequest.of(account, parameters, desk);
        return world.decide(known -> asked.fold(Sends::rejected, request -> judge(known, request)));
    }

    private static Decision<Either<GraphError, JsonNode>> rejected(GraphError error) {
        return Decision.of(Either.left(error), new Event.SendRejected(error.code()));
    }

    private Decision<Either<GraphError, JsonNode>> judge(World known, SendRequest request) {
        var campaign = known.campaigns().toSend(request.messageId());
        var sender = campaign.map(MessageCampaign::page)
                .flatMap(page -> known.assets().sender(request.account(), page))
                .orElse(() -> known.assets().sender(request.account()));
        // The campaign's own account has its currency, whoever asks.
        return sender.flatMap(sending -> known.assets()
                        .prices(campaign.map(MessageCampaign::adAccount)
                                .getOrElse(sending.adAccount().id()))
                        .map(prices -> judge(known, request, campaign, sending, prices)))
                .getOrElse(() -> rejected(GraphError.of(ErrorCode.AD_ACCOUNT_MISMATCH)));
    }

    private Decision<Either<GraphError, JsonNode>> judge(
            World known, SendRequest request, Option<MessageCampaign> campaign, Sender sender, PriceBook prices) {
        var now = clock.instant();
        var told = RULES.judge(new SenderFacts(sender, now));
        var others = ofContent(request);
        if (campaign.isEmpty()) {
            return rejected(told, others.append(ErrorCode.INVALID_MESSAGE_ID), request, now);
        }
        var facts = campaign.get()
                .facts(
                        sender.adAccount().id(),
                        request.content().getOrElse(FLAWLESS),
                        request.policy(prices),
                        warmUp,
                        now);
        told = told.appendAll(RULES.judge(facts));
        others = others.appendAll(campaign.get().missingMetadata());
        var subscription = request.token().flatMap(token -> known.subscribers().subscription(token, now));
        if (subscription.isEmpty()) {
            return rejected(told, others.append(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN), request, now);
        }
        var price = prices.price(subscription.get().region().map(fact -> fact.value()));
        told = told.appendAll(RULES.judge(RecipientFacts.of(subscription.get(), facts.campaign(), now)
                .withEngagement(known.subscribers().engagement(subscription.get(), now))));
        others = others.appendAll(ofBudget(campaign.get(), price, now));
        return Precedence.codes(told).isEmpty() && others.isEmpty()
                ? accepted(request.messageId(), subscription.get().token(), price, known.reactions(), now)
                : rejected(told, others, request, now);
    }

    private static Seq<ErrorCode> ofContent(SendRequest request) {
        return request.message()
                .flaws()
                .map(violation -> violation.code().getOrElse(ErrorCode.INVALID_CREATIVE))
                .distinct();
    }

    /** The rule book denies when not even the cheapest message can be paid; here the price of this one is known. */
    private static Seq<ErrorCode> ofBudget(MessageCampaign campaign, Money price, Instant now) {
        if (!campaign.room(now).isLessThan(price)) {
            return List.empty();
        }
        return List.of(
                switch (campaign.budget()) {
                    case Budget.Lifetime lifetime -> ErrorCode.LIFETIME_BUDGET_REACHED;
                    case Budget.Daily daily -> ErrorCode.DAILY_BUDGET_REACHED;
                });
    }

    /** The rules' denials know from when they would pass; the others do not. */
    private static Decision<Either<GraphError, JsonNode>> rejected(
            Seq<Denial> told, Seq<ErrorCode> others, SendRequest request, Instant now) {
        var answered =
                Precedence.first(Precedence.codes(told).appendAll(others)).getOrElseThrow(IllegalStateException::new);
        var detail = request.message()
                .flaws()
                .filter(violation -> violation.code().contains(answered))
                .mkString("; ");
        var passesAfter = told.find(denial -> denial.reason().equals(answered))
                .flatMap(Denial::passesFrom)
                .map(instant -> Duration.between(now, instant));
        var refusal = GraphError.of(answered, detail).passingAfter(passesAfter);
        return rejected(
                answered == ErrorCode.INVALID_CREATIVE && isUnmodelled(request) ? refusal.notModelled() : refusal);
    }

    private static boolean isUnmodelled(SendRequest request) {
        return request.message().flaws().exists(MessageReading::isUnmodelled);
    }

    private static Decision<Either<GraphError, JsonNode>> accepted(
            String messageId, SubscriptionToken token, Money price, Reactions reactions, Instant now) {
        var message = new AcceptedMessage(token, messageId, UUID.randomUUID(), now);
        var answer = Json.object()
                .put("success", true)
                .put("marketing_message_tracking_id", message.trackingId().toString());
        return Decision.of(Either.right(answer), new Event.MessageAccepted(message, price, reactions.fate(message)));
    }
}
