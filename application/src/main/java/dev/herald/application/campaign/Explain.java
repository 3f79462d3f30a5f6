package dev.herald.application.campaign;

import dev.herald.application.port.Addressees;
import dev.herald.application.port.Audience;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.PersonFacts;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.Store;
import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Says what every rule makes of one person of a campaign's audience, now. Imports the audience and sends nothing. */
public final class Explain {
    private final GatherAudience audiences;
    private final OpenCampaign campaigns;
    private final TakeStock stock;
    private final Ledger ledger;
    private final RuleBook rules;
    private final PersonFacts people;
    private final InstantSource clock;

    @Inject
    Explain(
            GatherAudience audiences,
            OpenCampaign campaigns,
            TakeStock stock,
            Store store,
            RuleBook rules,
            PersonFacts people,
            InstantSource clock) {
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.stock = stock;
        this.ledger = store.ledger();
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    /** What every rule finds; none if the token is not in the audience. */
    public Either<Refusal, Option<Explanation>> run(
            CampaignBrief brief, Addressees addressees, SubscriptionToken token) {
        return campaigns
                .find(brief, addressees)
                .flatMap(found -> found.map(begun -> Either.<Refusal, Option<Explanation>>right(
                                explain(brief, Option.some(begun.record()), begun.audience(), token)))
                        .getOrElse(() -> audiences.glance(
                                addressees, audience -> explain(brief, Option.none(), audience, token))));
    }

    private Option<Explanation> explain(
            CampaignBrief brief, Option<CampaignRecord> record, Audience audience, SubscriptionToken token) {
        var recipients = ledger.tokensOfPerson(audience.id(), record.map(CampaignRecord::number), token);
        return Option.when(!recipients.isEmpty(), () -> explain(brief, record, recipients, token));
    }

    private Explanation explain(
            CampaignBrief brief, Option<CampaignRecord> record, Seq<Recipient> recipients, SubscriptionToken token) {
        var now = clock.instant();
        return Explanation.of(
                rules,
                new SenderFacts(brief.sender(), now),
                stock.draft(brief, record, now),
                stock.campaign(brief, stock.spending(brief, record), now),
                facts(recipients.map(recipient -> recipient.facts(brief.campaign(), people, now)), token));
    }

    /** Whether another token of the person gets the message is judged among all of them. */
    private RecipientFacts facts(Seq<RecipientFacts> tokens, SubscriptionToken token) {
        var index = tokens.indexWhere(facts -> facts.subscription().token().equals(token));
        var givesWay =
                rules.judgePerson(tokens).get(index).exists(denial -> denial.reason() == HeraldReason.SAME_PERSON);
        return tokens.get(index).withPersonHavingMessage(givesWay);
    }
}
