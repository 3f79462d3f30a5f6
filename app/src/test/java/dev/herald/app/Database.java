package dev.herald.app;

import dev.herald.persistence.postgres.ScratchDatabases;
import java.nio.file.Path;

/** The databases that a store may be in, each time a new one. */
enum Database {
    SQLITE {
        @Override
        String url(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("herald.db");
        }
    },
    POSTGRESQL {
        @Override
        String url(Path folder) {
            return ScratchDatabases.make().url();
        }
    };

    /** The address of one with nothing in it; its files, if it has any, go into the folder. */
    abstract String url(Path folder);
}
