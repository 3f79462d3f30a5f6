package dev.herald.application.port;

/**
 * Who works on campaigns: one process of possibly several on one store.
 *
 * @param name unique among those that share the store at a time; a process that takes the place of one that died keeps it
 * @param isAlone whether nobody else works on the store, so that whatever is left lying there is a dead process's
 */
public record Node(String name, boolean isAlone) {}
