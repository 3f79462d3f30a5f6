package dev.herald.app.file;

import dev.herald.domain.subscription.SuppressionList;
import dev.herald.domain.violation.OpaqueId;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page's suppression list as a file: a page-scoped id or a subscription token a line. Empty lines, and lines that begin
 * with {@code #}, are left out. A line that holds no id is a mistake, for somebody would be messaged who must not be.
 */
final class SuppressionFile {
    private static final int MOST_MISTAKES = 20;

    private SuppressionFile() {}

    /** The list in a file, or what is wrong with it, each mistake with its line. */
    static Validation<Seq<Violation>, SuppressionList> read(Path file) {
        try {
            Seq<String> lines = Vector.ofAll(Files.readAllLines(file)).map(String::strip);
            var mistakes = lines.zipWithIndex()
                    .filter(line -> isEntry(line._1))
                    .flatMap(line -> OpaqueId.check(line._1)
                            .map(wrong -> Violation.of("", "line " + (line._2 + 1) + " " + wrong.message())))
                    .take(MOST_MISTAKES);
            return Violation.valid(mistakes, () -> SuppressionList.of(lines.filter(SuppressionFile::isEntry)));
        } catch (IOException unreadable) {
            var why = Files.exists(file) ? String.valueOf(unreadable.getMessage()) : "there is no such file";
            return Validation.invalid(List.of(Violation.of("", "can't be read: " + file + ": " + why)));
        }
    }

    private static boolean isEntry(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }
}
