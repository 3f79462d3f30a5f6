package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.Sender;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * {@code <PAGE>/subscribed_apps}: which of the page's events reach the app (endpoints page, "Subscription tokens",
 * mid-2026). A second subscription replaces the first.
 */
final class PageApps {
    private static final String FIELDS = "subscribed_fields";

    private final RecordedWorld world;

    PageApps(RecordedWorld world) {
        this.world = world;
    }

    Either<GraphError, JsonNode> list(String page) {
        return world.read(known -> sender(known, page).map(sender -> {
            var answer = Json.object();
            var data = answer.putArray("data");
            known.assets()
                    .subscribedFields(sender.page().id())
                    .forEach(fields ->
                            data.addObject().put("id", sender.app().id()).<ObjectNode>set(FIELDS, array(fields)));
            return answer;
        }));
    }

    Either<GraphError, JsonNode> subscribe(String page, Parameters parameters) {
        var fields = fields(parameters);
        return world.decide(known -> sender(known, page)
                .flatMap(sender -> fields.toEither(() -> GraphError.invalid("The parameter " + FIELDS + " is required"))
                        .map(named -> new Event.AppSubscribed(sender.page().id(), named)))
                .fold(
                        refusal -> Decision.<Either<GraphError, JsonNode>>of(Either.left(refusal)),
                        subscribed -> Decision.of(Either.right(Json.object().put("success", true)), subscribed)));
    }

    private static Either<GraphError, Sender> sender(World known, String page) {
        return known.assets().sendingFor(page).toEither(() -> GraphError.noObject(page));
    }

    private static Option<Seq<String>> fields(Parameters parameters) {
        return Option.some(parameters.texts(FIELDS)).filter(named -> !named.isEmpty());
    }

    private static JsonNode array(Seq<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
