package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * {@code GET act_<AD_ACCOUNT>/campaigns}, {@code /adsets}, {@code /adcreatives} and {@code /ads}, {@code GET
 * <CAMPAIGN>/adsets}, and {@code GET <CAMPAIGN>/ads} and {@code <ADSET>/ads}: in pages, the oldest first (endpoints page,
 * mid-2026). What is archived is left out unless {@code effective_status} asks for it (the Marketing API's own pages). The
 * page sizes are the sandbox's own.
 */
final class AdListings {
    private static final int PAGE_SIZE = 25;
    private static final int MOST_PAGE_SIZE = 1000;

    private final RecordedWorld world;

    AdListings(RecordedWorld world) {
        this.world = world;
    }

    Either<GraphError, JsonNode> ofAccount(AdKind kind, String account, GraphCall call) {
        return list(
                call,
                known -> known.assets()
                        .sender(account)
                        .map(sender -> sender.adAccount().id())
                        .toEither(() -> GraphError.noObject("act_" + account))
                        .map(id -> known.campaigns()
                                .all(kind)
                                .filter(part -> part.self().payer().id().equals(id))));
    }

    /** The ad sets or the ads under an object. */
    Either<GraphError, JsonNode> under(String id, AdKind kind, GraphCall call) {
        return list(
                call,
                known -> known.campaigns()
                        .find(id)
                        .flatMap(parent -> under(known.campaigns(), parent, kind))
                        .toEither(() -> GraphError.noObject(id)));
    }

    private static Option<Seq<AdPart>> under(MessageCampaigns campaigns, AdPart parent, AdKind kind) {
        return switch (parent) {
            case AdCampaign campaign ->
                Option.some(
                        kind == AdKind.SET
                                ? Seq.narrow(campaigns.setsOf(campaign.id()))
                                : Seq.narrow(campaigns.adsOf(campaign.id())));
            case AdSet set -> Option.when(kind == AdKind.AD, () -> Seq.narrow(campaigns.adsOf(set.id())));
            case AdCreative creative -> Option.none();
            case Ad ad -> Option.none();
        };
    }

    private interface Found {
        Either<GraphError, Seq<AdPart>> in(World known);
    }

    private Either<GraphError, JsonNode> list(GraphCall call, Found found) {
        var parameters = call.parameters();
        var fields = FieldSelection.parse(parameters.text("fields").getOrElse("id"));
        return fields.flatMap(selection -> Paging.onwards(parameters, PAGE_SIZE, MOST_PAGE_SIZE)
                .flatMap(paging -> world.read(known -> found.in(known)
                        .map(parts -> statuses(parameters).of(known, parts))
                        .flatMap(parts -> page(new AdNodes(known.campaigns()), parts, paging, selection, call)))));
    }

    private static Either<GraphError, JsonNode> page(
            AdNodes nodes, Seq<AdPart> all, Paging paging, FieldSelection selection, GraphCall call) {
        var rest = paging.after().map(last -> after(all, last)).getOrElse(() -> Either.right(all));
        return rest.flatMap(left -> {
            var page = left.take(paging.limit());
            return Either.sequenceRight(page.map(part -> selection.of(nodes.node(part))))
                    .map(shown -> paging.page(page.map(AdPart::id), shown, left.size() > page.size(), call));
        });
    }

    private static Either<GraphError, Seq<AdPart>> after(Seq<AdPart> all, String id) {
        var last = all.indexWhere(part -> part.id().equals(id));
        return last < 0 ? Either.left(Paging.invalidCursor()) : Either.right(all.drop(last + 1));
    }

    private static Statuses statuses(Parameters parameters) {
        return new Statuses(parameters
                .array("effective_status")
                .map(list -> List.ofAll(list).map(JsonNode::asText)));
    }

    /** Which states are listed; none leaves out what is archived. */
    private record Statuses(Option<List<String>> wanted) {
        Seq<AdPart> of(World known, Seq<AdPart> parts) {
            var nodes = new AdNodes(known.campaigns());
            return parts.filter(part -> {
                var status = nodes.effectiveStatus(part);
                return wanted.map(list -> list.contains(status)).getOrElse(!status.equals(AdStatus.ARCHIVED.name()));
            });
        }
    }
}
