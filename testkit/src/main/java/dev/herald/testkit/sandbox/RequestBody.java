package dev.herald.testkit.sandbox;

import io.javalin.http.Context;
import io.vavr.control.Either;
import io.vavr.control.Try;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a request carries, or what is wrong with how its {@code Content-Type} says that it does. */
final class RequestBody {
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";]*)");
    private static final String NO_FORM = "The body is not the multipart form that its Content-Type tells of";

    private RequestBody() {}

    /** In the charset that is told, UTF-8 if none is. */
    static Either<String, String> text(Context call) {
        return charset(call).map(charset -> new String(call.bodyAsBytes(), charset));
    }

    private static Either<String, Charset> charset(Context call) {
        var told = CHARSET.matcher(type(call));
        if (!told.find()) {
            return Either.right(StandardCharsets.UTF_8);
        }
        var name = told.group(1).strip();
        return Try.of(() -> Charset.forName(name))
                .toEither()
                .mapLeft(unknown -> "The Content-Type names a charset that is not known: " + name);
    }

    /** The fields of a multipart form. */
    static Either<String, Map<String, List<String>>> multipart(Context call) {
        if (!type(call).contains("boundary=")) {
            return Either.left("The Content-Type multipart/form-data needs a boundary");
        }
        return charset(call)
                .flatMap(known -> Try.of(call::formParamMap).toEither().mapLeft(broken -> NO_FORM));
    }

    /** In small letters; empty if none is told. Read from the header, since Jetty fails on a charset that it does not know. */
    static String type(Context call) {
        var type = call.header("Content-Type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
