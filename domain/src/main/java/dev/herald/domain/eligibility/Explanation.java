package dev.herald.domain.eligibility;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What every rule of a book makes of one message to one person, in the order of the lists: for whoever asks why.
 *
 * @param sender what the rules about who sends find
 * @param draft what the rules about creating the campaign find; empty if it exists
 * @param campaign what the rules about what is sent find
 * @param recipient what the rules about to whom find
 */
public record Explanation(
        Seq<Explained> sender, Seq<Explained> draft, Seq<Explained> campaign, Seq<Explained> recipient) {

    /** What one rule finds. */
    public record Explained(Rule<?> rule, Finding finding) {}

    /**
     * The explanation by a book.
     *
     * @param draft none if the campaign exists at the API
     */
    public static Explanation of(
            RuleBook book,
            SenderFacts sender,
            Option<DraftFacts> draft,
            CampaignFacts campaign,
            RecipientFacts recipient) {
        return new Explanation(
                explained(book.senderRules(), sender),
                draft.map(facts -> explained(book.draftRules(), facts)).getOrElse(List.empty()),
                explained(book.campaignRules(), campaign),
                explained(book.recipientRules(), recipient));
    }

    /** Everything that is found, the widest first. */
    public Seq<Explained> all() {
        return sender.appendAll(draft).appendAll(campaign).appendAll(recipient);
    }

    /** Whether a rule denies. */
    public boolean isRefused() {
        return all().exists(explained -> explained.finding() instanceof Finding.Denies);
    }

    private static <F extends Facts> Seq<Explained> explained(Seq<Rule<F>> rules, F facts) {
        return rules.map(rule -> new Explained(rule, rule.judge(facts)));
    }
}
