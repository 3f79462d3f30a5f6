package dev.herald.application.port;

/** The turn to prepare campaigns, among the nodes that share a store. Closing it lets the next one go. */
@FunctionalInterface
public interface Turn extends AutoCloseable {

    /** That of whoever shares the store with nobody. */
    Turn ALONE = () -> {};

    @Override
    void close();
}
