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
            return "Another run is working on " + place
                    + "; wait until it has ended. Runs that are all given a --node name work beside each other on"
                    + " PostgreSQL.";
        }
    }

    /** Another process works on it under this name. */
    record NameTaken(String place, String node) implements StoreRefused {
        @Override
        public String words() {
            return "Another process is node " + node + " on " + place
                    + "; take another name, or try again in a minute if that one has just died.";
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

    /** The file or database is something else than a store of Herald. */
    record NotAStore(String place) implements StoreRefused {
        @Override
        public String words() {
            return place + " is not a store of Herald; name another.";
        }
    }

    /** The server knows nobody by this name and password, or does not let them in. */
    record NotLetIn(String place) implements StoreRefused {
        @Override
        public String words() {
            return place + " does not let us in: the name or the password is wrong, or it takes nobody from here; set"
                    + " HERALD_DB_USER and HERALD_DB_PASSWORD.";
        }
    }

    /** The server has no database of this name. */
    record NoSuchDatabase(String place) implements StoreRefused {
        @Override
        public String words() {
            return "There is no database " + place + "; have it made, or name another.";
        }
    }

    /** This user may not do with it what has to be done. */
    record Forbidden(String place) implements StoreRefused {
        @Override
        public String words() {
            return place
                    + " may not be used by this user, or only be read; have the right given, or name another store.";
        }
    }

    /**
     * The machine fails just now.
     *
     * @param what the rest of a sentence: {@code the disk of herald.db is full}
     */
    record Failing(String place, String what) implements StoreRefused {
        @Override
        public String words() {
            var sentence = what.startsWith(place) ? what : Character.toUpperCase(what.charAt(0)) + what.substring(1);
            return sentence + ".";
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
