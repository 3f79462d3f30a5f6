package dev.herald.app.command;

import dev.herald.app.Setup;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What commands take that are about a store, and no campaign in particular. */
final class FolderOptions extends StoreOptions {
    static final String NAME = "--folder";
    static final String WHAT = "The folder of the campaign files, which state lies beside (default: the current one).";

    @Option(names = NAME, paramLabel = "DIR", description = WHAT)
    private Path folder = Path.of("");

    /** What is said of it: the senders of which folder. */
    @Override
    Path file() {
        return folder.toString().isEmpty() ? Path.of(".") : folder;
    }

    @Override
    Setup subject() {
        return Setup.inFolder(folder);
    }
}
