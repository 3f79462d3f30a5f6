package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.Answer;
import io.vavr.control.Option;
import java.util.Map;

/**
 * Changes what lives on a message's set: budgets and times. A budget posted to the message's own id is answered with
 * success and changes nothing, as others report; so the set is looked up first.
 */
final class MessageSets {
    private static final String SET = "adset";

    private final GraphCalls nodes;
    private final Transport transport;
    private final Credential credential;

    MessageSets(GraphCalls nodes, Transport transport, Credential credential) {
        this.nodes = nodes;
        this.transport = transport;
        this.credential = credential;
    }

    /** Changes the set of a message, and gives what it is then. */
    <T> Answer<T> change(String message, ObjectNode changes, T changed) {
        var query = Map.of("fields", SET + "{id}");
        var set = transport.ask(
                progress -> nodes.read(progress, credential, message, query), answer -> Answers.id(answer.path(SET)));
        return set.then(id -> transport.ask(
                progress -> nodes.change(progress, credential, id.value(), changes),
                answer -> Option.when(Answers.isSuccess(answer), changed)));
    }
}
