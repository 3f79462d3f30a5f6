package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * All rules that a message must pass: four lists that can be read from top to bottom: who sends, a campaign
 * that is to be created, what is sent, and to whom. A team adds its own with
 * {@link #withRecipientRule} and its siblings.
 */
public record RuleBook(
        Seq<Rule<SenderFacts>> senderRules,
        Seq<Rule<DraftFacts>> draftRules,
        Seq<Rule<CampaignFacts>> campaignRules,
        Seq<Rule<RecipientFacts>> recipientRules) {

    /** No rules: everything passes. */
    public static final RuleBook EMPTY = new RuleBook(List.empty(), List.empty(), List.empty(), List.empty());

    /** The rules of the API, and Herald's own. */
    public static final RuleBook STANDARD =
            new RuleBook(SenderRules.ALL, DraftRules.ALL, CampaignRules.ALL, RecipientRules.ALL);

    /** The same with one more rule about who sends. */
    public RuleBook withSenderRule(Rule<SenderFacts> rule) {
        return new RuleBook(senderRules.append(rule), draftRules, campaignRules, recipientRules);
    }

    /** The same with one more rule about campaigns that are to be created. */
    public RuleBook withDraftRule(Rule<DraftFacts> rule) {
        return new RuleBook(senderRules, draftRules.append(rule), campaignRules, recipientRules);
    }

    /** The same with one more rule about what is sent. */
    public RuleBook withCampaignRule(Rule<CampaignFacts> rule) {
        return new RuleBook(senderRules, draftRules, campaignRules.append(rule), recipientRules);
    }

    /** The same with one more rule about to whom. */
    public RuleBook withRecipientRule(Rule<RecipientFacts> rule) {
        return new RuleBook(senderRules, draftRules, campaignRules, recipientRules.append(rule));
    }

    /** Every reason that a rule of this book can deny for. */
    public Seq<Reason> reasons() {
        return List.<Rule<?>>ofAll(senderRules)
                .appendAll(draftRules)
                .appendAll(campaignRules)
                .appendAll(recipientRules)
                .map(Rule::reason);
    }

    /** All that stands in the way of the sender. */
    public Seq<Denial> judge(SenderFacts facts) {
        return denials(senderRules, facts);
    }

    /** All that stands in the way of creating the campaign. */
    public Seq<Denial> judge(DraftFacts facts) {
        return denials(draftRules, facts);
    }

    /** All that stands in the way of the campaign. */
    public Seq<Denial> judge(CampaignFacts facts) {
        return denials(campaignRules, facts);
    }

    /** All that stands in the way of the recipient. */
    public Seq<Denial> judge(RecipientFacts facts) {
        return denials(recipientRules, facts);
    }

    /**
     * All that stands in the way of each token of one person, in their order. Of the tokens that no other rule denies, the
     * first one is kept, unless the person has the message already.
     */
    public Seq<Seq<Denial>> judgePerson(Seq<RecipientFacts> tokens) {
        var hasMessage = tokens.exists(RecipientFacts::personHasMessage);
        Seq<Seq<Denial>> found = List.empty();
        for (var token : tokens) {
            var denials = judge(token.withPersonHavingMessage(false));
            if (denials.isEmpty() && hasMessage) {
                denials = judge(token.withPersonHavingMessage(true));
            } else if (denials.isEmpty()) {
                hasMessage = true;
            }
            found = found.append(denials);
        }
        return found;
    }

    /** Judges sender and campaign once, for a batch of recipients. */
    public Batch open(SenderFacts sender, CampaignFacts campaign) {
        return new Batch(this, judge(sender).appendAll(judge(campaign)), clearance(campaign));
    }

    private static Verdict.Cleared clearance(CampaignFacts facts) {
        return new Verdict.Cleared(new Clearance(facts.campaign().id(), facts.now()));
    }

    private static <F extends Facts> Seq<Denial> denials(Seq<Rule<F>> rules, F facts) {
        Seq<Denial> denials = List.empty();
        for (var rule : rules) {
            if (rule.judge(facts) instanceof Finding.Denies(Denial denial)) {
                denials = denials.append(denial);
            }
        }
        return denials;
    }

    /** Recipients judged under one sender and campaign. */
    public static final class Batch {
        private final RuleBook book;
        private final Seq<Denial> wide;
        private final Verdict.Cleared cleared;

        private Batch(RuleBook book, Seq<Denial> wide, Verdict.Cleared cleared) {
            this.book = book;
            this.wide = wide;
            this.cleared = cleared;
        }

        /** What stands in everybody's way. */
        public Seq<Denial> wideDenials() {
            return wide;
        }

        /** The verdict on one recipient: everything that stands in everybody's way, and in this one's. */
        public Verdict judge(RecipientFacts facts) {
            var denials = wide.appendAll(book.judge(facts));
            return denials.isEmpty() ? cleared : new Verdict.Refused(denials);
        }

        /** The verdicts on all tokens of one person, in their order. */
        public Seq<Verdict> judgePerson(Seq<RecipientFacts> tokens) {
            return book.judgePerson(tokens)
                    .map(denials -> wide.isEmpty() && denials.isEmpty()
                            ? cleared
                            : new Verdict.Refused(wide.appendAll(denials)));
        }
    }
}
