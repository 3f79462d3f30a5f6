package dev.herald.application.dispatch;

import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.Committed;
import dev.herald.application.port.Crew;
import dev.herald.application.port.Intent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.PersonFacts;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.Suspension;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.Reservation;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.subscription.SuppressionList;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;

/** Plays the world to a dispatcher, one event at a time, and remembers what it asked for. */
final class Script {
    static final Instant START = Instant.parse("2026-07-01T12:00:00Z");
    static final Duration QUIET = Duration.ofSeconds(60);
    private static final Currency USD = Currency.getInstance("USD");
    private static final PageId PAGE = new PageId("1");
    private static final long CAMPAIGN = 7;

    /** So long that it beats when it looks around only. */
    private static final Duration BEAT = Duration.ofDays(1000);

    final Dispatcher dispatcher;
    final LiveMessage message;
    Instant now = START;

    /** Who else is at work. */
    Crew crew = Crew.NOBODY_ELSE;

    Script() {
        this(List.empty());
    }

    Script(Seq<Suspension> probes) {
        this(probes, Schedule.ALWAYS, Option.none());
    }

    static Script ending(Instant end) {
        return new Script(List.empty(), new Schedule(Option.none(), Option.some(end)), Option.none());
    }

    static Script agreedUntil(Instant end) {
        return new Script(List.empty(), Schedule.ALWAYS, Option.some(end));
    }

    private Script(Seq<Suspension> probes, Schedule schedule, Option<Instant> agreedUntil) {
        var campaign = campaign(schedule);
        message = new LiveMessage(
                campaign.id(),
                campaign.adAccount(),
                "120211",
                campaign.message().content(),
                Option.none());
        var limits = new Limits(
                8, 4, 2, 100, Duration.ofMinutes(5), BEAT, Duration.ofSeconds(30), QUIET, Duration.ofMinutes(1));
        dispatcher = new Dispatcher(new Assignment(
                RuleBook.STANDARD,
                sender(),
                campaign,
                PersonFacts.suppressing(SuppressionList.NOBODY),
                ContentPolicy.OFF,
                message,
                CAMPAIGN,
                probes,
                List.empty(),
                agreedUntil,
                limits));
    }

    private static Sender sender() {
        var account = new AdAccount(
                new AdAccountId("3"), Option.none(), USD, ZoneOffset.UTC, Terms.SIGNED, Billing.UNKNOWN, Option.none());
        return new Sender(
                new App("9", Terms.SIGNED),
                new Business("8", Terms.SIGNED),
                account,
                Page.of(PAGE, Option.none(), Terms.SIGNED));
    }

    private static Campaign campaign(Schedule schedule) {
        var budget = new Budget.Lifetime(Money.ofMinor(10_000, USD));
        return new Campaign(
                new CampaignId("sale"),
                "Sale",
                new AdAccountId("3"),
                USD,
                PAGE,
                Lifecycle.ACTIVE,
                true,
                Option.none(),
                MessageSet.active(budget, schedule),
                new Message(Lifecycle.ACTIVE, MessageContent.of(new TextTemplate("Hats"))),
                SendingPolicy.at(new PriceBook(Money.ofMinor(1, USD), HashMap.empty())));
    }

    /** What is asked for then. All but the first look around is answered by itself: nothing happened. */
    Seq<Command> on(Event event) {
        var asked = dispatcher.on(event, now).reject(Script::isForTheHeart);
        return event instanceof Event.Started
                ? asked
                : asked.flatMap(command -> command instanceof Command.Beat(var leases, var doubts)
                        ? on(new Event.Beaten(leases, leases, List.empty(), List.empty(), crew))
                        : List.of(command));
    }

    private static boolean isForTheHeart(Command command) {
        return command instanceof Command.WakeAt(var instant) && instant.isAfter(START.plus(BEAT.dividedBy(2)));
    }

    /** The first look around shows these doubts. */
    static Event doubtsRead(Seq<InDoubt> doubts) {
        return new Event.Beaten(List.empty(), List.empty(), doubts, List.empty(), Crew.NOBODY_ELSE);
    }

    /** Starts, finds no doubts and leases a range of so many clear people; what is asked for then. */
    Seq<Command> leasing(int people) {
        on(new Event.Started());
        on(Script.doubtsRead(List.empty()));
        return leased(1, people);
    }

    Seq<Command> leased(int range, int people) {
        var recipients = List.range(0, people).map(i -> recipient(range + "-" + i));
        var asked = on(new Event.RangeLeased(lease(range), recipients, Spending.none(USD)));
        return only(Command.LeaseRange.class, asked).isEmpty()
                ? asked
                : asked.appendAll(on(new Event.NothingToLease(Option.none())));
    }

    RangeLease lease(int range) {
        var key = recipient(range + "-0").person();
        return new RangeLease(CAMPAIGN, range, key, key, "node", 1, now.plus(Duration.ofMinutes(5)));
    }

    static Recipient recipient(String token) {
        var subscription = Subscription.of(new SubscriptionToken(token), new Fact<>(PAGE, Fact.Source.TOLD, START));
        return new Recipient(subscription, subscription.personKey(), Option.none(), false, false);
    }

    /** The ledger takes everybody of a window down. */
    Seq<Command> commit(Command.CommitIntents command) {
        return commit(command, command.window().size());
    }

    /** The ledger has money for the first so many of a window only. */
    Seq<Command> commit(Command.CommitIntents command, int paid) {
        var attempts = command.window().take(paid).map(this::attempt);
        var losses = command.window().drop(paid).map(intent -> new Committed.Loss(intent, new Committed.Why.NoMoney()));
        return on(new Event.IntentsCommitted(
                command.lease(),
                new Committed(attempts, losses, Spending.none(USD)),
                Option.when(losses.nonEmpty(), crew)));
    }

    Attempting attempt(Intent intent) {
        var planned = intent.planned();
        return planned.attempt(
                message,
                intent.clearance(),
                new Reservation(planned.id(), intent.price(), now, intent.nextEligibleAt()));
    }

    Seq<Command> accepts(Attempting attempt) {
        return on(new Event.Answered(attempt, new Answer.Success<>(Option.some("id"))));
    }

    Seq<Command> denies(Attempting attempt, Reason reason) {
        return on(new Event.Answered(attempt, new Answer.Denied<>(ApiDenial.of(reason, "no"))));
    }

    static <C extends Command> Seq<C> only(Class<C> kind, Seq<Command> commands) {
        return commands.filter(kind::isInstance).map(kind::cast);
    }

    static Seq<Attempting> sent(Seq<Command> commands) {
        return only(Command.Send.class, commands).map(Command.Send::attempt);
    }

    static Seq<Attempt> recorded(Seq<Command> commands) {
        return only(Command.RecordOutcomes.class, commands)
                .flatMap(Command.RecordOutcomes::outcomes)
                .map(Outcome::state);
    }
}
