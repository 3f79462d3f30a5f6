package dev.herald.app.file;

import dev.herald.domain.subscription.SuppressionList;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * A page's suppression list as an {@linkplain IdFile file of ids}. A line that holds no id is a mistake, for somebody would
 * be messaged who must not be.
 */
final class SuppressionFile {

    private SuppressionFile() {}

    /** The list in a file, or what is wrong with it, each mistake with its line. */
    static Validation<Seq<Violation>, SuppressionList> read(Path file) {
        var ids = new ArrayList<String>();
        var mistakes = IdFile.read(file, ids::add);
        return Violation.valid(mistakes, () -> SuppressionList.of(ids));
    }
}
