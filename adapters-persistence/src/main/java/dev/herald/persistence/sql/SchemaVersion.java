package dev.herald.persistence.sql;

/** The version of the tables that this program works with, the same for every database. */
public final class SchemaVersion {
    /** The newest migration. */
    public static final int CURRENT = 14;

    private SchemaVersion() {}
}
