package dev.herald.app.file;

import dev.herald.domain.violation.OpaqueId;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * A file with a page-scoped id or a subscription token a line, in UTF-8. Empty lines, and lines that begin with {@code #},
 * are left out. Read as a stream: memory does not grow with the file, nor with a line of it.
 */
final class IdFile {
    private static final int MOST_MISTAKES = 20;
    /** What is kept of a line; twice the length of the longest id. */
    private static final int MOST_OF_A_LINE = 1024;

    private static final int END = -1;

    private IdFile() {}

    /** Hands on every id, and tells what is wrong with the file: lines that hold no id, or why it can't be read. */
    static Seq<Violation> read(Path file, Consumer<String> ids) {
        var mistakes = new ArrayList<Violation>();
        try (var in = Files.newBufferedReader(file)) {
            var number = 1;
            for (var line = next(in); line.isDefined(); line = next(in)) {
                var text = line.get().strip();
                var wrong = isEntry(text) ? OpaqueId.check(text) : List.<Violation>empty();
                if (isEntry(text) && wrong.isEmpty()) {
                    ids.accept(text);
                } else if (mistakes.size() < MOST_MISTAKES) {
                    for (var one : wrong) {
                        mistakes.add(Violation.of("", "line " + number + " " + one.message()));
                    }
                }
                number++;
            }
            return List.ofAll(mistakes);
        } catch (IOException unreadable) {
            return List.of(Violation.of("", "can't be read: " + file + ": " + why(file, unreadable)));
        }
    }

    private static boolean isEntry(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private static String why(Path file, IOException unreadable) {
        if (unreadable instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        return Files.exists(file) ? String.valueOf(unreadable.getMessage()) : "there is no such file";
    }

    /** The beginning of the next line; none after the last. */
    private static Option<String> next(BufferedReader in) throws IOException {
        var line = new StringBuilder();
        var character = in.read();
        if (character == END) {
            return Option.none();
        }
        while (character != END && character != '\n') {
            if (line.length() < MOST_OF_A_LINE) {
                line.append((char) character);
            }
            character = in.read();
        }
        return Option.some(line.toString());
    }
}
