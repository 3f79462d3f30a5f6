package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;

/** {@code GET /sandbox/messages}: every message taken, in order. Written as it is read, since there may be a million. */
final class MessagesControl implements Control {
    private final RecordedWorld world;

    MessagesControl(RecordedWorld world) {
        this.world = world;
    }

    @Override
    public void answer(Context call) throws IOException {
        call.contentType(Replies.JSON);
        try (var json = Json.MAPPER.createGenerator(call.outputStream())) {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            for (var message : world.read(known -> known.sent().accepted())) {
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
}
