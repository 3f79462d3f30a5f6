package dev.herald.persistence.sqlite;

import java.nio.file.Path;

/** Why a file can't be opened as a store. Nothing in it was changed. */
public sealed interface StoreRefused {

    /** The file in question. */
    Path file();

    /** One sentence for people: what is the case, and what to do. */
    String words();

    /** Another run, in this process or another, works on it. */
    record HeldByAnotherRun(Path file) implements StoreRefused {
        @Override
        public String words() {
            return "Another run is working on " + file + "; wait until it has ended.";
        }
    }

    /** A newer version of Herald wrote it. */
    record NewerThanProgram(Path file, int version, int known) implements StoreRefused {
        @Override
        public String words() {
            return "A newer version of Herald wrote " + file + " (schema " + version + ", this one knows " + known
                    + "); use that version.";
        }
    }

    /** An older version of Herald wrote it, and it is to be read only, so that it can't be brought up to date. */
    record OlderThanProgram(Path file, int version, int known) implements StoreRefused {
        @Override
        public String words() {
            return "An older version of Herald wrote " + file + " (schema " + version + ", this one knows " + known
                    + "); run the campaign once with this version.";
        }
    }

    /** There is no such file, and it is to be read only. */
    record Missing(Path file) implements StoreRefused {
        @Override
        public String words() {
            return "There is no " + file + "; nothing was run here yet.";
        }
    }

    /** The file is something else than a store of Herald. */
    record NotAStore(Path file) implements StoreRefused {
        @Override
        public String words() {
            return file + " is not a store of Herald; name another file.";
        }
    }

    /** The machine would not let us. */
    record Unreadable(Path file, String why) implements StoreRefused {
        @Override
        public String words() {
            return "Can't open " + file + ": " + why + ".";
        }
    }
}
