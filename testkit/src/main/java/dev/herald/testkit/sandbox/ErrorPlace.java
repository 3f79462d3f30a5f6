package dev.herald.testkit.sandbox;

/**
 * Where an error carries a code of the catalogue. The reference page (2026-04-24) does not tell, and both have been seen
 * (endpoints page, "The error envelope", mid-2026).
 */
public enum ErrorPlace {
    /** In {@code code}. */
    CODE,
    /** In {@code error_subcode}, with {@code code} 100. */
    SUBCODE
}
