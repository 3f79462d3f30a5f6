package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * All rules that a message must pass: four lists that can be read from top to bottom: who sends, a campaign
 * that is to be created, what is sent, and to whom. A team adds its own with {@link #withRecipientRule} and its siblings.
 */
public final class RuleBook {

    /** The rules of the API, and Herald's own. */
    public static final RuleBook STANDARD =
            new RuleBook(SenderRules.ALL, DraftRules.ALL, CampaignRules.ALL, RecipientRules.ALL);

    /** No rules: everything passes. */
    public static final RuleBook EMPTY = new RuleBook(List.empty(), List.empty(), List.empty(), List.empty());

    private final Jury<SenderFacts> sender;
    private final Jury<DraftFacts> draft;
    private final Jury<CampaignFacts> campaign;
    private final Jury<RecipientFacts> recipient;

    /** A book of these rules, each list in the order in which people read it. */
    public RuleBook(
            Seq<Rule<SenderFacts>> senderRules,
            Seq<Rule<DraftFacts>> draftRules,
            Seq<Rule<CampaignFacts>> campaignRules,
            Seq<Rule<RecipientFacts>> recipientRules) {
        this(new Jury<>(senderRules), new Jury<>(draftRules), new Jury<>(campaignRules), new Jury<>(recipientRules));
    }

    private RuleBook(
            Jury<SenderFacts> sender,
            Jury<DraftFacts> draft,
            Jury<CampaignFacts> campaign,
            Jury<RecipientFacts> recipient) {
        this.sender = sender;
        this.draft = draft;
        this.campaign = campaign;
        this.recipient = recipient;
    }

    /** The rules about who sends. */
    public Seq<Rule<SenderFacts>> senderRules() {
        return sender.rules();
    }

    /** The rules about campaigns that are to be created. */
    public Seq<Rule<DraftFacts>> draftRules() {
        return draft.rules();
    }

    /** The rules about what is sent. */
    public Seq<Rule<CampaignFacts>> campaignRules() {
        return campaign.rules();
    }

    /** The rules about to whom. */
    public Seq<Rule<RecipientFacts>> recipientRules() {
        return recipient.rules();
    }

    /** The same with one more rule about who sends. */
    public RuleBook withSenderRule(Rule<SenderFacts> rule) {
        return new RuleBook(sender.with(rule), draft, campaign, recipient);
    }

    /** The same with one more rule about campaigns that are to be created. */
    public RuleBook withDraftRule(Rule<DraftFacts> rule) {
        return new RuleBook(sender, draft.with(rule), campaign, recipient);
    }

    /** The same with one more rule about what is sent. */
    public RuleBook withCampaignRule(Rule<CampaignFacts> rule) {
        return new RuleBook(sender, draft, campaign.with(rule), recipient);
    }

    /** The same with one more rule about to whom. */
    public RuleBook withRecipientRule(Rule<RecipientFacts> rule) {
        return new RuleBook(sender, draft, campaign, recipient.with(rule));
    }

    /** Every reason that a rule of this book can deny for. */
    public Seq<Reason> reasons() {
        return List.<Rule<?>>ofAll(senderRules())
                .appendAll(draftRules())
                .appendAll(campaignRules())
                .appendAll(recipientRules())
                .map(Rule::reason);
    }

    /** All that stands in the way of the sender. */
    public Seq<Denial> judge(SenderFacts facts) {
        return sender.denials(facts);
    }

    /** All that stands in the way of creating the campaign. */
    public Seq<Denial> judge(DraftFacts facts) {
        return draft.denials(facts);
    }

    /** All that stands in the way of the campaign. */
    public Seq<Denial> judge(CampaignFacts facts) {
        return campaign.denials(facts);
    }

    /** All that stands in the way of the recipient. */
    public Seq<Denial> judge(RecipientFacts facts) {
        return recipient.denials(facts);
    }

    /** What the rules would have to know of the recipient and do not, each thing once. It holds nothing back. */
    public Seq<String> notKnown(RecipientFacts facts) {
        Seq<String> unknown = List.empty();
        for (var rule : recipientRules()) {
            if (rule.judge(facts) instanceof Finding.Unknown(var what) && !unknown.contains(what)) {
                unknown = unknown.append(what);
            }
        }
        return unknown;
    }

    /**
     * All that stands in the way of each token of one person, in their order. Of the tokens that no other rule denies, the
     * first one is kept, unless the person has the message already.
     */
    public Seq<Seq<Denial>> judgePerson(Seq<RecipientFacts> tokens) {
        return isAlone(tokens) ? List.of(judge(tokens.head())) : judgeTogether(tokens);
    }

    /** Nearly everybody: one token, and nothing to compare it with. */
    private static boolean isAlone(Seq<RecipientFacts> tokens) {
        return tokens.size() == 1 && !tokens.head().personHasMessage();
    }

    private Seq<Seq<Denial>> judgeTogether(Seq<RecipientFacts> tokens) {
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
            return verdict(book.judge(facts));
        }

        /** The verdicts on all tokens of one person, in their order. */
        public Seq<Verdict> judgePerson(Seq<RecipientFacts> tokens) {
            return book.judgePerson(tokens).map(this::verdict);
        }

        private Verdict verdict(Seq<Denial> denials) {
            if (wide.isEmpty()) {
                return denials.isEmpty() ? cleared : new Verdict.Refused(denials);
            }
            return new Verdict.Refused(wide.appendAll(denials));
        }
    }
}
