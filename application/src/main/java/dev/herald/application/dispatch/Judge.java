package dev.herald.application.dispatch;

import dev.herald.application.port.Intent;
import dev.herald.application.port.PersonFacts;
import dev.herald.application.port.Recipient;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.Verdict;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.subscription.Fact;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.ArrayList;

/** Parts people into those who may get the message and those who may not. */
public final class Judge {
    private final RuleBook.Batch batch;
    private final Campaign campaign;
    private final PersonFacts people;
    private final long number;

    /** Judges for a campaign, by a batch opened for it. */
    public Judge(RuleBook.Batch batch, Campaign campaign, PersonFacts people, long number) {
        this.batch = batch;
        this.campaign = campaign;
        this.people = people;
        this.number = number;
    }

    /** Everybody in the order in which they came, either cleared or withheld. */
    public record Parted(Seq<Intent> cleared, Seq<Withheld> withheld) {}

    /** Judges people; all tokens of a person stand together. */
    public Parted part(Seq<Recipient> recipients, Instant now) {
        var cleared = new ArrayList<Intent>();
        var withheld = new ArrayList<Withheld>();
        var rest = recipients;
        while (!rest.isEmpty()) {
            var person = rest.head().person();
            var split = rest.span(recipient -> recipient.person().equals(person));
            var verdicts = batch.judgePerson(split._1.map(recipient -> recipient.facts(campaign, people, now)));
            split._1.zip(verdicts).forEach(judged -> {
                switch (judged._2) {
                    case Verdict.Cleared(var clearance) -> cleared.add(intent(judged._1, clearance));
                    case Verdict.Refused refused -> withheld.add(withheld(judged._1, refused));
                }
            });
            rest = split._2;
        }
        return new Parted(List.ofAll(cleared), List.ofAll(withheld));
    }

    private Intent intent(Recipient recipient, dev.herald.domain.eligibility.Clearance clearance) {
        return new Intent(
                recipient.planned(number),
                clearance,
                price(recipient),
                recipient.subscription().nextEligibleAt());
    }

    private Money price(Recipient recipient) {
        return campaign.prices().price(recipient.subscription().region().map(Fact::value));
    }

    private Withheld withheld(Recipient recipient, Verdict.Refused refused) {
        Seq<Denial> denials = refused.denials();
        return recipient.planned(number).withheld(denials, refused.passesFrom());
    }
}
