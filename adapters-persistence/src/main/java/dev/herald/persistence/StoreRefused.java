package dev.herald.persistence;

/** Why a store can't be opened. Nothing in it was changed. */
public sealed interface StoreRefused {

    /** The file or database in question, without anything secret. */
    String place();

    /** One sentence for people: what is the case, and what to do. */
    String words();

    /** Another run, in this process or another, works on it. */
    record HeldByAnotherRun(String place) implements StoreRefused {
        @Override
        public String words() {
            return "Another run is working on " + place + "; wait until it has ended.";
        }
    }

    /** A newer version of Herald wrote it. */
    record NewerThanProgram(String place, int version, int known) implements StoreRefused {
        @Override
        public String words() {
            return "A newer version of Herald wrote " + place + " (schema " + version + ", this one knows " + known
                    + "); use that version.";
        }
    }

    /** An older version of Herald wrote it, and it is to be read only, so that it can't be brought up to date. */
    record OlderThanProgram(String place, int version, int known) implements StoreRefused {
        @Override
        public String words() {
            return "An older version of Herald wrote " + place + " (schema " + version + ", this one knows " + known
                    + "); run the campaign once with this version.";
        }
    }

    /** There is no such file, and it is to be read only. */
    record Missing(String place) implements StoreRefused {
        @Override
        public String words() {
            return "There is no " + place + "; nothing was run here yet.";
        }
    }

    /** The file is something else than a store of Herald. */
    record NotAStore(String place) implements StoreRefused {
        @Override
        public String words() {
            return place + " is not a store of Herald; name another file.";
        }
    }

    /** The server knows nobody by this name and password. */
    record NotLetIn(String place, String why) implements StoreRefused {
        @Override
        public String words() {
            return place + " does not let us in: " + why + "; set HERALD_DB_USER and HERALD_DB_PASSWORD.";
        }
    }

    /** The machine would not let us. */
    record Unreadable(String place, String why) implements StoreRefused {
        @Override
        public String words() {
            return "Can't open " + place + ": " + why + ".";
        }
    }
}
