package dev.herald.application.campaign;

import dev.herald.application.port.Audience;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.PersonFacts;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.Tally;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.HeraldReason;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Says where everybody of a campaign stands: counts the rows, and judges those who have none. Changes nothing. */
final class TakeStock {
    private final Ledger ledger;
    private final Subscriptions subscriptions;
    private final RuleBook rules;
    private final Standing standing;
    private final PersonFacts people;
    private final ContentPolicy contentPolicy;
    private final InstantSource clock;

    @Inject
    TakeStock(
            Store store,
            RuleBook rules,
            Standing standing,
            PersonFacts people,
            ContentPolicy contentPolicy,
            InstantSource clock) {
        this.ledger = store.ledger();
        this.subscriptions = store.subscriptions();
        this.rules = rules;
        this.standing = standing;
        this.people = people;
        this.contentPolicy = contentPolicy;
        this.clock = clock;
    }

    /** What stands in everybody's way by the rules. */
    Seq<Denial> ruleDenials(CampaignBrief brief, Option<CampaignRecord> record, Spending spending) {
        var now = clock.instant();
        return rules.judge(new SenderFacts(brief.sender(), now))
                .appendAll(draft(brief, record, now).map(rules::judge).getOrElse(List.empty()))
                .appendAll(rules.judge(campaign(brief, spending, now)));
    }

    /** What is sent, and under which limits of content. */
    CampaignFacts campaign(CampaignBrief brief, Spending spending, Instant now) {
        return CampaignFacts.of(brief.campaign(), brief.sender().adAccount(), spending, now)
                .under(contentPolicy);
    }

    /** The campaign as it is to be created; none if it exists at the API. */
    Option<DraftFacts> draft(CampaignBrief brief, Option<CampaignRecord> record, Instant now) {
        return Option.when(
                record.flatMap(CampaignRecord::remote).isEmpty(),
                () -> DraftFacts.of(
                        CampaignDraft.of(brief.campaign()), brief.sender().adAccount(), now));
    }

    Spending spending(CampaignBrief brief, Option<CampaignRecord> record) {
        var account = brief.sender().adAccount();
        return record.map(known ->
                        ledger.spending(known.number(), account.currency(), account.budgetDay(clock.instant())))
                .getOrElse(() -> Spending.none(account.currency()));
    }

    /** The account of a campaign that has begun. */
    CampaignAccount of(CampaignBrief brief, Begun begun, Seq<Denial> heldBackBy, Option<String> interruption) {
        return of(brief, begun.audience(), Option.some(begun.record()), heldBackBy, interruption);
    }

    /**
     * The account of a campaign.
     *
     * @param imported the audience as it was imported; somebody in it may have been forgotten since
     * @param heldBackBy what else is known to hold everybody back
     * @param interruption why sending broke off, if it did
     */
    CampaignAccount of(
            CampaignBrief brief,
            Audience imported,
            Option<CampaignRecord> record,
            Seq<Denial> heldBackBy,
            Option<String> interruption) {
        var now = clock.instant();
        var audience = subscriptions.findAudience(imported.fingerprint()).getOrElse(imported);
        var currency = brief.campaign().currency();
        var number = record.map(CampaignRecord::number);
        var tally = number.map(known -> ledger.tally(known, currency)).getOrElse(() -> Tallies.none(currency));
        var rest = new JudgeAudience(ledger, () -> new StillToDo(rules, brief.campaign(), people, now))
                .judge(audience, number);
        var stillToDo = rest.eligible()
                + tally.attempting()
                + (record.exists(known -> known.prunedAt().isEmpty()) ? dealtWithMeanwhile(audience, tally, rest) : 0);
        var spending = spending(brief, record);
        var denials = denials(brief, record, spending, heldBackBy, stillToDo, tally.inDoubt(), isWaiting(rest, tally));
        var reasons = Tallies.sum(tally.withheldReasons(), rest.reasons());
        return new CampaignAccount(
                brief.campaign().id(),
                status(denials, interruption, stillToDo, isWaiting(rest, tally)),
                audience,
                tally.withheld() + rest.withheld(),
                tally.waiting() + rest.waiting(),
                Tallies.sum(reasons, heldBack(denials, stillToDo)),
                tally.attemptedPrice().plus(rest.price()),
                rest.estimate(brief.campaign().budget().room(spending)),
                rest.notKnown(),
                tally.accepted(),
                tally.rejected(),
                tally.inDoubt(),
                tally.postponed(),
                stillToDo,
                tally.forgotten(),
                tally.heard(),
                spending,
                tally.assumed(),
                tally.unforeseen(),
                denials,
                suspended(brief, denials),
                resumeAt(denials, List.of(rest.nextDue(), tally.nextDue())),
                interruption,
                now);
    }

    /**
     * Whoever was dealt with after the rows were counted, by a run that is at work, is in neither of the counts. They were to
     * be done then.
     */
    private static long dealtWithMeanwhile(Audience audience, Tally tally, StillToDo rest) {
        var rows = tally.withheld()
                + tally.attempting()
                + tally.inDoubt()
                + tally.accepted()
                + Tallies.sum(tally.rejected())
                + tally.postponed();
        return Math.max(0, audience.subscribers() + tally.forgotten() - rows - rest.withheld() - rest.eligible());
    }

    /**
     * What holds back those still to do, or keeps those in doubt from being looked up; that it was left off, if anybody is
     * left at all; and always that a person paused it.
     */
    private Seq<Denial> denials(
            CampaignBrief brief,
            Option<CampaignRecord> record,
            Spending spending,
            Seq<Denial> heldBackBy,
            long stillToDo,
            long inDoubt,
            boolean somebodyWaits) {
        var byRules = stillToDo > 0 ? ruleDenials(brief, record, spending) : List.<Denial>empty();
        var others = standing.denials(brief)
                .appendAll(heldBackBy)
                .filter(denial -> stillToDo + inDoubt > 0
                        || denial.reason() == HeraldReason.PAUSED
                        || (denial.reason() == HeraldReason.LEFT_OFF && somebodyWaits));
        return byRules.appendAll(others).distinctBy(denial -> denial.reason().key());
    }

    private Set<String> suspended(CampaignBrief brief, Seq<Denial> denials) {
        var keys = standing.of(brief).map(Suspension::reasonKey).toSet();
        return denials.map(denial -> denial.reason().key()).toSet().intersect(keys);
    }

    private static boolean isWaiting(StillToDo rest, Tally tally) {
        return rest.waiting() + tally.waiting() + tally.postponed() + tally.inDoubt() > 0;
    }

    private static Status status(
            Seq<Denial> denials, Option<String> interruption, long stillToDo, boolean somebodyWaits) {
        if (interruption.isDefined()) {
            return Status.INTERRUPTED;
        }
        if (denials.exists(denial -> denial.passesFrom().isEmpty())) {
            return Status.SUSPENDED;
        }
        if (stillToDo > 0 && denials.isEmpty()) {
            return Status.READY;
        }
        return stillToDo > 0 || somebodyWaits ? Status.WAITING : Status.COMPLETED;
    }

    private static Map<String, Long> heldBack(Seq<Denial> denials, long people) {
        return people == 0
                ? TreeMap.empty()
                : denials.toSortedMap(denial -> denial.reason().key(), denial -> people);
    }

    private static Option<Instant> resumeAt(Seq<Denial> denials, Seq<Option<Instant>> due) {
        var lifts = denials.forAll(denial -> denial.passesFrom().isDefined())
                ? denials.flatMap(Denial::passesFrom).max()
                : Option.<Instant>none();
        return due.append(lifts).flatMap(instant -> instant).min();
    }
}
