package dev.herald.application.port;

/**
 * Those of whom conditions hold, but for some who are left out. Who they are is looked up when the campaign begins.
 *
 * @param fingerprint a digest of the conditions' {@linkplain Conditions#canonicalText() text} and of the exclusions, of few
 *     letters however long the lists are; not of who is found by it
 */
public record Choice(Conditions conditions, Exclusions except, String fingerprint) implements Addressees {}
