package dev.herald.app;

/** A campaign's store, opened for some purpose, to be closed again. */
public sealed interface Opened extends AutoCloseable permits Herald, Privacy, Brake, Accounts {

    /** Gives the store back. */
    @Override
    void close();
}
