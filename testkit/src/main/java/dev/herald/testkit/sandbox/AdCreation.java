package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.Sender;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Scope;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * {@code POST act_<AD_ACCOUNT>/campaigns}, {@code /adsets}, {@code /adcreatives} and {@code /ads}: the full form, each part
 * by a call of its own (endpoints page, "Direct send, full form", mid-2026). Without a status a part is PAUSED, so that
 * nothing sends by mistake; that is the sandbox's own. Parameters that are not modelled are not looked at, as Meta passes
 * over those that it does not know.
 */
final class AdCreation {
    /** More answer 2300079, "too many campaigns created"; the real limit is not published. */
    static final int MOST_OF_A_KIND = 10_000;

    private static final int MOST_NAME_LENGTH = 400;

    private final RecordedWorld world;
    private final InstantSource clock;
    private final Map<AdKind, AdChecks> checks;

    AdCreation(RecordedWorld world, InstantSource clock, Map<AdKind, AdChecks> checks) {
        this.world = world;
        this.clock = clock;
        this.checks = checks;
    }

    Either<GraphError, JsonNode> create(AdKind kind, String account, Parameters parameters) {
        return AdField.read(kind.fields(), parameters)
                .flatMap(fields -> status(parameters)
                        .flatMap(status -> world.decide(known -> proposal(
                                        known, kind, account, name(parameters), status, fields)
                                .flatMap(proposal -> made(kind, proposal))
                                .fold(
                                        refusal -> Decision.<Either<GraphError, JsonNode>>of(Either.left(refusal)),
                                        made -> Decision.of(
                                                Either.right(Json.object().put("id", made.id())),
                                                new Event.AdsPut(List.of(made)))))));
    }

    private static String name(Parameters parameters) {
        return parameters.text("name").getOrElse("");
    }

    private static Either<GraphError, AdStatus> status(Parameters parameters) {
        return switch (parameters.text("status").getOrElse(AdStatus.PAUSED.name())) {
            case "ACTIVE" -> Either.right(AdStatus.ACTIVE);
            case "PAUSED" -> Either.right(AdStatus.PAUSED);
            default -> Either.left(GraphError.invalid("Param status must be one of {ACTIVE, PAUSED}"));
        };
    }

    /** The page's own state counts where the page is known. */
    private Either<GraphError, AdProposal> proposal(
            World known, AdKind kind, String account, String name, AdStatus status, ObjectNode fields) {
        var now = clock.instant();
        return known.assets()
                .sender(account)
                .toEither(() -> GraphError.noObject("act_" + account))
                .map(sender -> {
                    var id = Long.toString(known.campaigns().freeIds(now));
                    var object = new AdObject(id, name, status, Payer.of(sender.adAccount()), now, fields);
                    var sending = checks(kind)
                            .page(known, object)
                            .flatMap(page -> known.assets().sender(account, page))
                            .getOrElse(sender);
                    return new AdProposal(known, sending, object, now);
                });
    }

    private AdChecks checks(AdKind kind) {
        return Option.of(checks.get(kind)).getOrElseThrow(IllegalStateException::new);
    }

    private Either<GraphError, AdPart> made(AdKind kind, AdProposal proposal) {
        var checked = checks(kind);
        var tellsPage = checked.page(proposal.known(), proposal.object()).isDefined();
        var flaws = checked.flaws(proposal)
                .appendAll(ofSender(proposal.sender(), tellsPage, proposal.now()))
                .appendAll(ofCount(proposal.known(), kind));
        return Flaw.first(flaws)
                .orElse(() -> wrongName(proposal.object().name()))
                .orElse(() -> checked.wrong(proposal))
                .orElse(() -> wrongTerms(kind, proposal))
                .<Either<GraphError, AdPart>>map(Either::left)
                .getOrElse(() -> Either.right(kind.of(proposal.object().having(checked.added(proposal)))));
    }

    /** What is the page's counts where the call tells the page. */
    static Seq<Flaw> ofSender(Sender sender, boolean tellsPage, Instant now) {
        return Precedence.codes(RuleBook.STANDARD.judge(new SenderFacts(sender, now)))
                .filter(code -> tellsPage || code.scope() != Scope.PAGE)
                .map(Flaw::of);
    }

    static Option<Flaw> ofCount(World known, AdKind kind) {
        return Option.when(
                known.campaigns().count(kind) >= MOST_OF_A_KIND,
                () -> Flaw.of(ErrorCode.CAMPAIGN_CREATION_RATE_LIMITED));
    }

    static Option<GraphError> wrongName(String name) {
        return Option.when(
                name.length() > MOST_NAME_LENGTH,
                () -> GraphError.invalid("name must have at most " + MOST_NAME_LENGTH + " characters"));
    }

    private static Option<GraphError> wrongTerms(AdKind kind, AdProposal proposal) {
        return kind == AdKind.SET ? new SetTerms(proposal.object().fields()).wrong(proposal.now()) : Option.none();
    }
}
