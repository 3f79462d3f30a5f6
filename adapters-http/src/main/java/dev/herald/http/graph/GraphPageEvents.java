package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.herald.application.port.Answer;
import dev.herald.application.port.AppSubscription;
import dev.herald.application.port.Done;
import dev.herald.application.port.PageEvents;
import dev.herald.domain.account.PageId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Map;

/** Which of a page's events are told to whom, over {@code <PAGE>/subscribed_apps}. */
final class GraphPageEvents implements PageEvents {
    private static final String FIELDS = "subscribed_fields";

    private final AssetCalls calls;
    private final Lists lists;
    private final Transport transport;
    private final Credential credential;

    GraphPageEvents(AssetCalls calls, Lists lists, Transport transport, Credential credential) {
        this.calls = calls;
        this.lists = lists;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<Done> subscribe(PageId page, Seq<String> fields) {
        var body = JsonNodeFactory.instance.objectNode();
        fields.forEach(body.putArray(FIELDS)::add);
        return transport.ask(progress -> calls.subscribeApp(progress, credential, page.value(), body), Answers::done);
    }

    @Override
    public Answer<Seq<AppSubscription>> subscriptions(PageId page) {
        return lists.all(new Lists.Kind<>(
                (progress, query) -> calls.subscribedApps(progress, credential, page.value(), query),
                Map.of(),
                GraphPageEvents::app));
    }

    private static Option<AppSubscription> app(JsonNode entry) {
        return Option.when(
                entry.isObject(),
                () -> new AppSubscription(
                        Numeral.id(entry.path("id")),
                        Fields.text(entry.path("name")),
                        List.ofAll(entry.path(FIELDS))
                                .flatMap(GraphPageEvents::field)
                                .toSet()));
    }

    /** Some lists of the API give each field with its version. */
    private static Option<String> field(JsonNode field) {
        return Fields.text(field.isObject() ? field.path("name") : field);
    }
}
