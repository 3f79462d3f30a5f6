package dev.herald.domain.reason;

/** A reason made in place, see {@link Reason#named}. */
record NamedReason(String key, Scope scope, Remedy remedy, String explanation) implements Reason {}
