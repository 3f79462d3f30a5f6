package dev.herald.app.file;

import dev.herald.domain.account.Sender;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;

/** A file that says who sends, by the keys of a campaign file: {@code app}, {@code business}, {@code ad_account}, {@code page}. */
public final class SenderFile {

    private SenderFile() {}

    /** The sender in a YAML file, or everything that is wrong with it, each with its path in the file. */
    public static Validation<Seq<Violation>, Sender> read(Path path) {
        return YamlFile.read(path).flatMap(node -> {
            if (!node.isObject()) {
                return YamlFile.wrong(path, "holds no sender: app, business, ad_account and page");
            }
            var file = Section.root(node);
            var sender = SenderSection.read(file, file.section("page"));
            file.nothingElse();
            return Violation.valid(file.violations(), sender::get);
        });
    }
}
