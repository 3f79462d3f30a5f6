package dev.herald.application.port;

import java.util.function.Consumer;

/**
 * People who are left out of an audience, told by page-scoped ids and subscription tokens, mixed as they come. There may be
 * millions, so they are handed on one by one.
 */
public interface Exclusions {

    /** Nobody. */
    Exclusions NOBODY = new Exclusions() {
        @Override
        public String digest() {
            return "";
        }

        @Override
        public void read(Consumer<String> ids) {}
    };

    /** A digest of all ids in their order; empty if there are none. */
    String digest();

    /**
     * Reads them from the first to the last and hands each on as it comes.
     *
     * @throws java.io.UncheckedIOException if reading breaks off
     */
    void read(Consumer<String> ids);
}
