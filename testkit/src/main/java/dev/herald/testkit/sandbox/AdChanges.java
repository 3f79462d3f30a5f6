package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.budget.Budget;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What {@code POST <ID>} may change of an ad object (endpoints page, mid-2026): name and status of all, and what is listed
 * here. Other parameters are answered with success and change nothing, as others report of a budget that is posted to the
 * message's id: budgets and times live on the ad set.
 */
final class AdChanges {
    private static final Map<AdKind, Set<String>> CHANGEABLE = HashMap.of(
            AdKind.CAMPAIGN,
            HashSet.of("special_ad_categories"),
            AdKind.SET,
            HashSet.of("pacing_type", "targeting", "promoted_object", "bid_strategy")
                    .addAll(SetTerms.FIELDS.map(AdField::name)),
            AdKind.AD,
            HashSet.of("creative"));

    private final java.util.Map<AdKind, AdChecks> checks;

    AdChanges(java.util.Map<AdKind, AdChecks> checks) {
        this.checks = checks;
    }

    /** The part as it is asked to be, or why it can't. */
    Either<GraphError, AdPart> of(World known, AdPart part, Parameters parameters, Instant now) {
        return status(part, parameters)
                .flatMap(status -> named(part, parameters)
                        .map(object -> object.turned(status))
                        .flatMap(object -> fields(part.kind(), parameters)
                                .flatMap(fields -> fields.isEmpty()
                                        ? Either.right(part.as(object))
                                        : having(known, part, object, fields, now))));
    }

    private static Either<GraphError, AdStatus> status(AdPart part, Parameters parameters) {
        var now = part.self().status();
        var asked = parameters.text("status").getOrElse(now.name());
        return Option.of(asked)
                .flatMap(name -> List.of(AdStatus.values())
                        .filter(status -> status != AdStatus.DELETED)
                        .find(status -> status.name().equals(name)))
                .toEither(() -> GraphError.invalid("Param status must be one of {ACTIVE, PAUSED, ARCHIVED, DELETED}"))
                .filterOrElse(
                        status -> now != AdStatus.ARCHIVED || status == AdStatus.ARCHIVED,
                        status -> GraphError.invalid("What is ARCHIVED can only be deleted"));
    }

    private static Either<GraphError, AdObject> named(AdPart part, Parameters parameters) {
        var name = parameters.text("name").getOrElse(part.self().name());
        return AdCreation.wrongName(name)
                .<Either<GraphError, AdObject>>map(Either::left)
                .getOrElse(() -> Either.right(part.self().named(name)));
    }

    private static Either<GraphError, ObjectNode> fields(AdKind kind, Parameters parameters) {
        var changeable = CHANGEABLE.getOrElse(kind, HashSet.empty());
        return AdField.read(kind.fields().filter(field -> changeable.contains(field.name())), parameters);
    }

    private Either<GraphError, AdPart> having(
            World known, AdPart part, AdObject object, ObjectNode fields, Instant now) {
        var account = object.payer().id().value();
        return known.assets()
                .sender(account)
                .toEither(() -> GraphError.noObject("act_" + account))
                .flatMap(sender -> merged(part, object, fields, now)
                        .flatMap(merged -> judged(part.kind(), new AdProposal(known, sender, merged, now), fields)));
    }

    private static Either<GraphError, AdObject> merged(AdPart part, AdObject object, ObjectNode fields, Instant now) {
        return part instanceof AdSet set
                ? new SetChange(set, fields, now).over(object)
                : Either.right(object.having(fields));
    }

    private Either<GraphError, AdPart> judged(AdKind kind, AdProposal proposal, ObjectNode fields) {
        var checked = Option.of(checks.get(kind)).getOrElseThrow(IllegalStateException::new);
        return Flaw.first(checked.flaws(proposal))
                .orElse(() -> checked.wrong(proposal))
                .<Either<GraphError, AdPart>>map(Either::left)
                .getOrElse(() -> Either.right(kind.of(
                        fields.has("creative")
                                ? proposal.object().having(checked.added(proposal))
                                : proposal.object())));
    }

    /** New money or times of an ad set. */
    private record SetChange(AdSet set, ObjectNode fields, Instant now) {

        Either<GraphError, AdObject> over(AdObject object) {
            return otherBudget()
                    .orElse(this::wrongStart)
                    .<Either<GraphError, AdObject>>map(Either::left)
                    .getOrElse(() -> ended(object.having(withoutSameStart())));
        }

        /** A budget's kind stays. */
        private Option<GraphError> otherBudget() {
            return switch (set.budget()) {
                case Budget.Lifetime lifetime -> fixed(SetTerms.LIFETIME_BUDGET, SetTerms.DAILY_BUDGET);
                case Budget.Daily daily -> fixed(SetTerms.DAILY_BUDGET, SetTerms.LIFETIME_BUDGET);
            };
        }

        private Option<GraphError> fixed(String kind, String other) {
            return Option.when(
                    fields.has(other),
                    () -> GraphError.invalid("The ad set has a " + kind + ", which can't become a " + other));
        }

        /** A start that has passed stays; saying it again changes nothing. */
        private Option<GraphError> wrongStart() {
            if (!movesStart()) {
                return Option.none();
            }
            var begun = set.schedule().start().exists(start -> !start.isAfter(now));
            return begun
                    ? Option.some(GraphError.invalid("start_time has passed and can't be changed"))
                    : new SetTerms(Json.object().set(SetTerms.START, fields.path(SetTerms.START))).wrong(now);
        }

        private boolean movesStart() {
            var asked = new SetTerms(fields).start().map(Instant::getEpochSecond);
            return asked.isDefined() && !asked.equals(set.schedule().start().map(Instant::getEpochSecond));
        }

        private ObjectNode withoutSameStart() {
            var rest = fields.deepCopy();
            if (!movesStart()) {
                rest.remove(SetTerms.START);
            }
            return rest;
        }

        /** An end of 0 takes the end away, which a lifetime budget must have (the Marketing API's page on ad sets). */
        private Either<GraphError, AdObject> ended(AdObject object) {
            var terms = new SetTerms(object.fields());
            if (terms.end().contains(Instant.EPOCH)) {
                return set.budget() instanceof Budget.Daily
                        ? Either.right(object.lacking(SetTerms.END))
                        : Either.left(GraphError.invalid("A lifetime_budget needs an end_time"));
            }
            return terms.wrongOrder(earliestEnd(terms))
                    .<Either<GraphError, AdObject>>map(Either::left)
                    .getOrElse(() -> Either.right(object));
        }

        /** Nothing ends before it starts, and nothing can be asked to end before now. */
        private Instant earliestEnd(SetTerms terms) {
            var starts = terms.start().getOrElse(now);
            return fields.has(SetTerms.END) && starts.isBefore(now) ? now : starts;
        }
    }
}
