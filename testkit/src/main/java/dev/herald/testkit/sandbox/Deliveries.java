package dev.herald.testkit.sandbox;

import dev.herald.testkit.sandbox.Happening.Kind;
import dev.herald.testkit.sandbox.Happening.Taken;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What becomes of messages after they were taken. Money moves on delivery, not on acceptance (endpoints page, "Limits",
 * mid-2026). Nothing is put aside for messages on their way: more of them may be taken than the budget pays for. That a
 * delivery fails once the budget is used up is the sandbox's own reading of "a lifetime budget is a hard total".
 */
final class Deliveries {
    private final Assets assets;
    private final MessageCampaigns campaigns;
    private final Subscribers subscribers;
    private final Results results;
    private final Outbox outbox;
    private final Agenda agenda = new Agenda();

    Deliveries(Assets assets, MessageCampaigns campaigns, Subscribers subscribers, Results results, Outbox outbox) {
        this.assets = assets;
        this.campaigns = campaigns;
        this.subscribers = subscribers;
        this.results = results;
        this.outbox = outbox;
    }

    /** Sends a message on its way. */
    void take(Taken taken) {
        var time = taken.message().time();
        outbox.tell(Notice.ECHO, taken, time);
        if (taken.fate().delivered().contains(time)) {
            deliver(taken, time);
        } else {
            plan(Kind.FAILURE, taken.fate().failed(), taken);
            plan(Kind.DELIVERY, taken.fate().delivered(), taken);
        }
    }

    private void plan(Kind kind, Option<Instant> at, Taken taken) {
        at.forEach(instant -> agenda.add(new Happening(kind, instant, taken)));
    }

    boolean isDue(Instant now) {
        return agenda.isDue(now);
    }

    /** Lets happen what should have by now. */
    void catchUp(Instant now) {
        for (var due = agenda.takeDue(now); due.isDefined(); due = agenda.takeDue(now)) {
            happen(due.get());
        }
    }

    private void happen(Happening due) {
        var taken = due.taken();
        switch (due.kind()) {
            case FAILURE -> outbox.tell(Notice.FAILURE, taken, due.at());
            case DELIVERY -> deliver(taken, due.at());
            case READ -> read(taken, due.at());
            case CLICK -> click(taken, due.at());
            case STOP -> subscribers.stop(taken.message().token(), due.at());
        }
    }

    private void deliver(Taken taken, Instant at) {
        var message = taken.message().messageId();
        if (campaigns.ofMessage(message).exists(campaign -> campaign.room(at).isLessThan(taken.price()))) {
            outbox.tell(Notice.FAILURE, taken, at);
            return;
        }
        campaigns.spend(message, taken.price(), at);
        assets.spend(taken.payer().id(), taken.price());
        results.delivered(message, taken.payer().day(at), taken.price());
        outbox.tell(Notice.DELIVERY, taken, at);
        plan(Kind.READ, taken.fate().read(), taken);
        plan(Kind.STOP, taken.fate().stopped(), taken);
    }

    private void click(Taken taken, Instant at) {
        results.clicked(taken.message().messageId(), taken.payer().day(at));
        outbox.tell(Notice.CLICK, taken, at);
    }

    private void read(Taken taken, Instant at) {
        results.read(taken.message().messageId(), taken.payer().day(at));
        outbox.tell(Notice.READ, taken, at);
        plan(Kind.CLICK, taken.fate().clicked(), taken);
    }
}
