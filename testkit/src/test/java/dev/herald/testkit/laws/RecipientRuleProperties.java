package dev.herald.testkit.laws;

import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RecipientRules;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.testkit.generator.Changed;
import dev.herald.testkit.generator.Situations;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** The laws of the rules about recipients. */
final class RecipientRuleProperties extends RuleLaws<RecipientFacts> {

    RecipientRuleProperties() {
        super(Situations.OF_RECIPIENTS, RecipientRules.ALL);
    }

    @Override
    Seq<Denial> judge(RuleBook book, RecipientFacts facts) {
        return book.judge(facts);
    }

    @Override
    RuleBook book(Seq<Rule<RecipientFacts>> some) {
        return some.foldLeft(RuleBook.EMPTY, RuleBook::withRecipientRule);
    }

    @Override
    RecipientFacts at(RecipientFacts facts, Instant now) {
        return Changed.now(facts, now);
    }

    @Override
    String id(RecipientFacts facts, Scope scope) {
        return switch (scope) {
            case RECIPIENT -> facts.subscription().token().value();
            case PAGE -> facts.campaign().page().value();
            case AD_ACCOUNT -> facts.campaign().adAccount().value();
            default -> facts.campaign().page() + "/" + facts.campaign().id();
        };
    }

    /** Everything but the opt-in: it lifts a stop, and who forgets it has the stop in force again. */
    @Override
    Seq<Forgetting<RecipientFacts>> forgettings() {
        return List.of(
                new Forgetting<>(
                        "when the token takes a message", facts -> Changed.nextEligibleAt(facts, Option.none())),
                told(
                        "the region",
                        told -> told(told, Option.none(), told.timeZone(), told.expiresAt(), told.available())),
                told(
                        "the time zone",
                        told -> told(told, told.region(), Option.none(), told.expiresAt(), told.available())),
                told("the expiry", told -> told(told, told.region(), told.timeZone(), Option.none(), told.available())),
                told(
                        "the availability",
                        told -> told(told, told.region(), told.timeZone(), told.expiresAt(), Option.none())),
                told("everything told", told -> Subscription.of(told.token(), told.page())),
                engaged(
                        "the week",
                        known -> new Engagement(
                                Option.none(), known.day(), known.threadsSinceMarketing(), known.lastOrganicAt())),
                engaged(
                        "the day",
                        known -> new Engagement(
                                known.week(), Option.none(), known.threadsSinceMarketing(), known.lastOrganicAt())),
                engaged(
                        "the threads",
                        known -> new Engagement(known.week(), known.day(), Option.none(), known.lastOrganicAt())),
                engaged(
                        "the last talk",
                        known -> new Engagement(
                                known.week(), known.day(), known.threadsSinceMarketing(), Option.none())),
                engaged("all talk", known -> Engagement.UNKNOWN));
    }

    private static Forgetting<RecipientFacts> told(String what, UnaryOperator<Subscription> change) {
        return new Forgetting<>(what, facts -> Changed.subscription(facts, change.apply(facts.subscription())));
    }

    private static Subscription told(
            Subscription known,
            Option<Fact<Region>> region,
            Option<Fact<ZoneId>> zone,
            Option<Fact<Instant>> expiry,
            Option<Fact<Boolean>> available) {
        return new Subscription(
                known.token(),
                known.page(),
                known.person(),
                region,
                zone,
                expiry,
                known.nextEligibleAt(),
                known.optedInAt(),
                known.stoppedAt(),
                known.dropped(),
                available);
    }

    private static Forgetting<RecipientFacts> engaged(String what, UnaryOperator<Engagement> change) {
        return new Forgetting<>(what, facts -> facts.withEngagement(change.apply(facts.engagement())));
    }
}
