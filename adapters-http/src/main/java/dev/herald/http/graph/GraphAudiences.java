package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.CustomAudiences;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.contact.Contact;
import dev.herald.domain.contact.Identifier;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Custom audiences over {@code act_<AD_ACCOUNT>/customaudiences} and {@code <AUDIENCE>/users}. Everything that tells who a
 * customer is leaves us as a digest.
 */
final class GraphAudiences implements CustomAudiences {
    private static final List<String> SCHEMA = List.of("EMAIL", "PHONE", "FN", "LN");
    private static final int MAX_SAMPLES = 10;
    private static final int MAX_SAMPLE_LENGTH = 1024;

    private final AudienceCalls calls;
    private final Transport transport;
    private final Credential credential;

    GraphAudiences(AudienceCalls calls, Transport transport, Credential credential) {
        this.calls = calls;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<RemoteId> create(AdAccountId adAccount, PageId page, String name, String description) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("description", description)
                .put("subtype", "CUSTOM")
                .put("customer_file_source", "USER_PROVIDED_ONLY");
        body.putArray("use_for_products").add("MARKETING_MESSAGES");
        body.putArray("subscription_info").add("MESSENGER");
        body.putObject("marketing_message_channels").put("MESSENGER", page.value());
        return transport.ask(
                progress -> calls.createAudience(progress, credential, adAccount.value(), body), GraphAudiences::id);
    }

    /** The page on growing audiences (2026-06-11) shows the id within a list, all other creations show it by itself. */
    private static Option<RemoteId> id(JsonNode answer) {
        return Answers.id(answer)
                .orElse(() -> Numeral.id(answer.path("audience_id")).map(RemoteId::new))
                .orElse(() -> Answers.id(answer.path("data").path(0)));
    }

    @Override
    public Seq<Part> add(RemoteId audience, Iterable<Contact> people) {
        return inParts(
                people,
                users -> transport.ask(
                        progress -> calls.addUsers(progress, credential, audience.value(), users),
                        GraphAudiences::receipt));
    }

    @Override
    public Seq<Part> remove(RemoteId audience, Iterable<Contact> people) {
        return inParts(
                people,
                users -> transport.ask(
                        progress -> calls.removeUsers(progress, credential, audience.value(), users),
                        GraphAudiences::receipt));
    }

    private static Seq<Part> inParts(Iterable<Contact> people, Function<ObjectNode, Answer<Receipt>> call) {
        Seq<Part> parts = List.empty();
        var first = 0L;
        for (var group : Iterator.ofAll(people).grouped(MOST_AT_ONCE)) {
            var goesOn = parts.forAll(part -> part.answer() instanceof Answer.Success<Receipt>);
            var answer = goesOn
                    ? call.apply(users(group))
                    : new Answer.NotSent<Receipt>("an earlier part of these people failed");
            parts = parts.append(new Part(first, group.size(), answer));
            first += group.size();
        }
        return parts;
    }

    private static ObjectNode users(Seq<Contact> people) {
        var users = JsonNodeFactory.instance.objectNode();
        var payload = users.putObject("payload");
        SCHEMA.forEach(payload.putArray("schema")::add);
        var data = payload.putArray("data");
        for (var person : people) {
            var row = data.addArray();
            List.of(person.email(), person.phone(), person.firstName(), person.lastName())
                    .map(GraphAudiences::cell)
                    .forEach(row::add);
        }
        return users;
    }

    /** What is not known is an empty cell. */
    private static String cell(Option<Identifier> identifier) {
        return identifier.map(Digests::of).getOrElse("");
    }

    private static Option<Receipt> receipt(JsonNode answer) {
        var received = Decimals.count(answer.path("num_received"));
        return Option.when(
                received.isDefined() || Numeral.id(answer.path("audience_id")).isDefined(),
                () -> new Receipt(
                        received,
                        Decimals.count(answer.path("num_invalid_entries")),
                        samples(answer.path("invalid_entry_samples"))));
    }

    /** Samples come as a list, or as an object by what was sent. */
    private static Seq<String> samples(JsonNode samples) {
        var texts = samples.isObject()
                ? List.ofAll(samples.properties()).map(sample -> sample.getKey() + ": " + sample.getValue())
                : List.ofAll(samples).map(JsonNode::toString);
        return texts.take(MAX_SAMPLES).map(text -> text.substring(0, Math.min(text.length(), MAX_SAMPLE_LENGTH)));
    }
}
