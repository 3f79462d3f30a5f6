package dev.herald.http.web;

import io.javalin.http.Context;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What a form sends: at most 64 KiB, of each field the last value. */
public record Form(Map<String, String> fields) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_BYTES_OF_A_STRANGER = 4 * 1024;
    private static final BodyRoom ROOM = new BodyRoom(MOST_BYTES, System::nanoTime);
    /** Of their own, so that strangers take no room from those who came in. */
    private static final BodyRoom STRANGERS_ROOM = new BodyRoom(MOST_BYTES_OF_A_STRANGER, System::nanoTime);

    /** Reads the body of a call as a form; or why it can't be. */
    static Either<BodyRefused, Form> read(Context call) {
        return bytes(call).flatMap(Form::parse);
    }

    /** Reads the body of a call, 64 KiB at most, 4 KiB of a stranger's; or why it can't be. */
    public static Either<BodyRefused, byte[]> bytes(Context call) {
        var room = Visitor.of(call) instanceof Visitor.Stranger ? STRANGERS_ROOM : ROOM;
        try {
            return room.<Either<BodyRefused, byte[]>>use(
                    call.req().getInputStream(), call.req().getContentLengthLong(), Either::right, Either::left);
        } catch (IOException cut) {
            return Either.left(BodyRefused.CUT);
        }
    }

    private static Either<BodyRefused, Form> parse(byte[] body) {
        try {
            return Either.right(new Form(List.of(new String(body, StandardCharsets.UTF_8).split("&", -1))
                    .filter(pair -> !pair.isEmpty())
                    .map(pair -> pair.split("=", 2))
                    .foldLeft(
                            HashMap.empty(),
                            (fields, pair) -> fields.put(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : ""))));
        } catch (IllegalArgumentException malformed) {
            return Either.left(BodyRefused.CUT);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The value of a field, without blanks around it; none if it is empty. */
    public Option<String> field(String name) {
        return fields.get(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
