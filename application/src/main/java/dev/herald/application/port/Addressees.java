package dev.herald.application.port;

/** Whom a campaign goes to, as a person wrote it down: those in a file, or those of whom conditions hold. */
public sealed interface Addressees permits AudienceSource, Choice {

    /** A digest of everything that was written down about them: two with the same one mean the same people. */
    String fingerprint();
}
