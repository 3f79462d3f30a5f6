package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import java.time.InstantSource;

/**
 * {@code act_<AD_ACCOUNT>/customaudiences}, {@code <AUDIENCE>} and {@code <AUDIENCE>/users}: customers uploaded as digests
 * (endpoints page, "Subscription tokens", mid-2026). They are matched at once, by email or phone, with the people that the
 * sandbox was seeded with.
 */
final class CustomAudiences {
    private static final String CHANNELS = "marketing_message_channels";
    private static final String MESSENGER = "MESSENGER";
    private static final Map<String, String> REQUIRED = LinkedHashMap.of(
            "subtype",
            "CUSTOM",
            "customer_file_source",
            "USER_PROVIDED_ONLY",
            "use_for_products",
            "MARKETING_MESSAGES",
            "subscription_info",
            MESSENGER);

    private final RecordedWorld world;
    private final InstantSource clock;

    CustomAudiences(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    boolean isOne(String id) {
        return world.read(known -> known.people().audiences().find(id)).isDefined();
    }

    Either<GraphError, JsonNode> create(String account, Parameters parameters) {
        return world.decide(known -> known.assets()
                .sender(account)
                .toEither(() -> GraphError.noObject("act_" + account))
                .flatMap(sender -> creation(known, sender, parameters))
                .fold(
                        refusal -> Decision.<Either<GraphError, JsonNode>>of(Either.left(refusal)),
                        made -> Decision.of(
                                Either.right(Json.object().put("id", made.id())), new Event.OfPeople(made))));
    }

    private Either<GraphError, PeopleEvent.AudienceCreated> creation(
            World known, Sender sender, Parameters parameters) {
        var wrong = REQUIRED.find(one -> !parameters.texts(one._1).equals(List.of(one._2)));
        if (wrong.isDefined()) {
            return Either.left(GraphError.invalid("Param " + wrong.get()._1 + " must be " + wrong.get()._2));
        }
        if (known.people().audiences().count() >= Audiences.MOST) {
            return Either.left(GraphError.invalid("There are too many custom audiences: at most " + Audiences.MOST));
        }
        return parameters
                .requiredText("name")
                .flatMap(name -> page(known, parameters)
                        .map(page -> new PeopleEvent.AudienceCreated(
                                known.people().audiences().freeId(clock.instant()),
                                name,
                                sender.adAccount().id(),
                                page,
                                clock.instant())));
    }

    private static Either<GraphError, PageId> page(World known, Parameters parameters) {
        return parameters
                .object(CHANNELS)
                .flatMap(channels -> Json.text(channels, MESSENGER))
                .toEither(() -> GraphError.invalid("Param " + CHANNELS + " must name a page for " + MESSENGER))
                .flatMap(id -> known.assets().page(id).map(page -> page.id()).toEither(() -> GraphError.noObject(id)));
    }

    /** How many people are matched is told exactly; the real API rounds. */
    Either<GraphError, JsonNode> show(String id, Parameters parameters) {
        return world.read(known -> known.people()
                .audiences()
                .find(id)
                .toEither(() -> GraphError.noObject(id))
                .flatMap(audience -> {
                    var matched = audience.matched(known.subscribers().roll()).cardinality();
                    var node = Json.object()
                            .put("id", id)
                            .put("name", audience.name())
                            .put("account_id", audience.account().value())
                            .put("subtype", "CUSTOM")
                            .put("approximate_count_lower_bound", matched)
                            .put("approximate_count_upper_bound", matched)
                            .put("time_created", audience.createdAt().getEpochSecond());
                    return FieldSelection.parse(parameters.text("fields").getOrElse("id"))
                            .flatMap(selection -> selection.of(node));
                }));
    }

    Either<GraphError, JsonNode> delete(String id) {
        return world.decide(known -> known.people()
                .audiences()
                .find(id)
                .fold(
                        () -> Decision.<Either<GraphError, JsonNode>>of(Either.left(GraphError.noObject(id))),
                        audience -> Decision.of(
                                Either.right(Json.object().put("success", true)),
                                new Event.OfPeople(new PeopleEvent.AudienceDeleted(id)))));
    }

    Either<GraphError, JsonNode> addUsers(String id, Parameters parameters) {
        return changeUsers(id, parameters, true);
    }

    Either<GraphError, JsonNode> removeUsers(String id, Parameters parameters) {
        return changeUsers(id, parameters, false);
    }

    private Either<GraphError, JsonNode> changeUsers(String id, Parameters parameters, boolean added) {
        return AudienceUpload.of(parameters)
                .flatMap(upload -> world.decide(known -> known.people()
                        .audiences()
                        .find(id)
                        .fold(
                                () -> Decision.<Either<GraphError, JsonNode>>of(Either.left(GraphError.noObject(id))),
                                audience -> Decision.of(
                                        Either.right(upload.answer(id)),
                                        new Event.OfPeople(new PeopleEvent.AudienceChanged(
                                                id,
                                                added,
                                                added
                                                        ? upload.digests()
                                                        : upload.ofSamePeople(known.subscribers()
                                                                .roll()),
                                                upload.received(),
                                                upload.invalid().size(),
                                                clock.instant()))))));
    }
}
