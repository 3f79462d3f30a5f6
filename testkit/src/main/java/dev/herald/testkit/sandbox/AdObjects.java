package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.InstantSource;

/**
 * {@code GET}, {@code POST} and {@code DELETE <ID>} of campaigns, ad sets, creatives and ads (endpoints page, mid-2026).
 */
final class AdObjects {
    private static final String DELETED = "DELETED";

    private final RecordedWorld world;
    private final InstantSource clock;
    private final AdChanges changes;

    AdObjects(RecordedWorld world, InstantSource clock, AdChanges changes) {
        this.world = world;
        this.clock = clock;
        this.changes = changes;
    }

    Either<GraphError, JsonNode> show(String id, Parameters parameters) {
        var fields = FieldSelection.parse(parameters.text("fields").getOrElse("id"));
        return fields.flatMap(selection -> world.read(known -> known.campaigns()
                        .find(id)
                        .toEither(() -> GraphError.noObject(id))
                        .map(new AdNodes(known.campaigns())::node))
                .flatMap(selection::of)
                .map(node -> node));
    }

    Either<GraphError, JsonNode> change(String id, Parameters parameters) {
        return parameters.text("status").contains(DELETED)
                ? delete(id)
                : decide(
                        id,
                        (known, part) -> changes.of(known, part, parameters, clock.instant())
                                .map(changed -> new Event.AdsPut(List.of(changed))));
    }

    /**
     * Deletes an object and what is under it: of the simple form, campaign, ad set and message at once, as it made them. A
     * creative that an ad has stays. It cannot be undone.
     */
    Either<GraphError, JsonNode> delete(String id) {
        return decide(
                id,
                (known, part) -> isInUse(known, part)
                        ? Either.left(GraphError.invalid("The creative is in use by an ad"))
                        : Either.right(new Event.AdDeleted(id)));
    }

    private static boolean isInUse(World known, AdPart part) {
        return part.kind() == AdKind.CREATIVE
                && !known.campaigns().using(part.id()).isEmpty();
    }

    private interface Judgement {
        Either<GraphError, Event> of(World known, AdPart part);
    }

    private Either<GraphError, JsonNode> decide(String id, Judgement judgement) {
        return world.decide(known -> known.campaigns()
                .find(id)
                .toEither(() -> GraphError.noObject(id))
                .flatMap(part -> judgement.of(known, part))
                .fold(
                        refusal -> Decision.<Either<GraphError, JsonNode>>of(Either.left(refusal)),
                        event -> Decision.of(Either.right(Json.object().put("success", true)), event)));
    }
}
