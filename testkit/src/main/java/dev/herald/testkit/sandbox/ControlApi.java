package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.Sender;
import dev.herald.domain.violation.Violation;
import io.javalin.http.Context;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;

/** The sandbox's own endpoints under {@code /sandbox/}: what it took and refused, and what it knows of the sender. */
final class ControlApi {
    static final String PREFIX = "/sandbox/";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final RecordedWorld world;

    ControlApi(RecordedWorld world) {
        this.world = world;
    }

    void answer(Context call) throws IOException {
        switch (call.method().name() + " " + call.path().substring(PREFIX.length())) {
            case "GET messages" -> messages(call);
            case "GET stats" -> Replies.json(call, OK, stats(world.read(World::stats)));
            case "GET state" -> reply(call, world.read(known -> state(known.sender())));
            case "POST state" -> reply(call, change(call.body()));
            default -> Replies.json(call, NOT_FOUND, error("there is no " + call.method() + " " + call.path()));
        }
    }

    /** Written as it is read, since there may be a million. */
    private void messages(Context call) throws IOException {
        call.contentType(Replies.JSON);
        try (var json = Json.MAPPER.createGenerator(call.outputStream())) {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            for (var message : world.read(World::accepted)) {
                write(json, message);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, AcceptedMessage message) throws IOException {
        json.writeStartObject();
        json.writeStringField("token", message.token().value());
        json.writeStringField("message_id", message.messageId());
        json.writeStringField("tracking_id", message.trackingId().toString());
        json.writeStringField("time", message.time().toString());
        json.writeEndObject();
    }

    private static JsonNode stats(SandboxStats stats) {
        var rejected = Json.object();
        stats.rejected().forEach((code, count) -> rejected.put(Integer.toString(code), count));
        return Json.object().put("accepted", stats.accepted()).set("rejected", rejected);
    }

    private Either<JsonNode, JsonNode> change(String body) {
        return Json.parse(body)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toEither(() -> error("the body must be a JSON object"))
                .flatMap(posted -> world.decide(known -> changed(known, posted)))
                .flatMap(changed -> world.read(known -> state(known.sender())));
    }

    private static Decision<Either<JsonNode, JsonNode>> changed(World known, ObjectNode posted) {
        return known.sender()
                .toEither(ControlApi::nobody)
                .flatMap(sender -> SenderPatch.of(posted, sender)
                        .toEither()
                        .mapLeft(found -> error(found.map(Violation::toString).mkString("; "))))
                .fold(
                        refusal -> Decision.of(Either.left(refusal)),
                        patch -> Decision.of(Either.right(patch.parties()), new Event.SenderStated(patch)));
    }

    private static Either<JsonNode, JsonNode> state(Option<Sender> sender) {
        return sender.map(SenderJson::write).toEither(ControlApi::nobody).map(json -> json);
    }

    private static JsonNode nobody() {
        return error("no sender is seeded yet");
    }

    private static JsonNode error(String what) {
        return Json.object().set("error", Json.object().put("message", what));
    }

    private static void reply(Context call, Either<JsonNode, JsonNode> answer) {
        Replies.json(call, answer.isRight() ? OK : BAD_REQUEST, answer.getOrElseGet(refusal -> refusal));
    }
}
