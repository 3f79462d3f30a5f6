package dev.herald.app.output;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.herald.application.port.AudienceSource.Line;
import dev.herald.application.port.Rejects;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of lines that can't be understood, one JSON object each: {@code line}, its number from 1; {@code reason}, a
 * sentence; {@code text}, the line as it is, or its beginning if it is long, where it is valid UTF-8; {@code note}, what is
 * not in the text. The file is there once it is {@linkplain #keep kept}; until then, an older one stays as it was.
 */
public final class RejectsFile implements Rejects, AutoCloseable {
    private final Path target;
    private Option<Writing> writing = Option.none();

    private record Writing(ReplacedFile file, JsonGenerator json) {
        static Writing into(Path target) throws IOException {
            var file = new ReplacedFile(target);
            var factory = new JsonFactoryBuilder().rootValueSeparator("").build();
            return new Writing(file, factory.createGenerator(file.stream()));
        }
    }

    private RejectsFile(Path target) {
        this.target = target;
    }

    /**
     * A file that is there afterwards, empty if no line is broken.
     *
     * @return the file, or one sentence on why it can't be written
     */
    public static Either<String, RejectsFile> always(Path target) {
        var rejects = new RejectsFile(target);
        try {
            rejects.writing = Option.some(Writing.into(target));
            return Either.right(rejects);
        } catch (IOException refused) {
            return Either.left(unwritable(target, refused));
        }
    }

    /** A file that is there afterwards only if a line is broken; an older one in its place goes if none is. */
    public static RejectsFile ifAny(Path target) {
        return new RejectsFile(target);
    }

    @Override
    public void add(Line.Unreadable line) {
        try {
            if (writing.isEmpty()) {
                writing = Option.some(Writing.into(target));
            }
            write(line, writing.get().json());
        } catch (IOException broken) {
            throw new UncheckedIOException(unwritable(target, broken), broken);
        }
    }

    private static void write(Line.Unreadable line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line.broken().number());
        json.writeStringField("reason", line.broken().why());
        for (var text : line.excerpt().text()) {
            json.writeStringField("text", text);
        }
        for (var note : line.excerpt().note()) {
            json.writeStringField("note", note);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /**
     * Puts the file in its place.
     *
     * @return where it is; none if there is none
     */
    public Option<Path> keep() {
        try {
            if (writing.isEmpty()) {
                Files.deleteIfExists(target);
                return Option.none();
            }
            writing.get().json().flush();
            writing.get().file().keep();
            return Option.some(target);
        } catch (IOException broken) {
            throw new UncheckedIOException(unwritable(target, broken), broken);
        }
    }

    /** Forgets what was not kept. */
    @Override
    public void close() {
        try {
            for (var begun : writing) {
                begun.file().close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(unwritable(target, broken), broken);
        }
    }

    private static String unwritable(Path target, IOException broken) {
        return "The rejects can't be written to " + target + ": " + broken + ".";
    }
}
