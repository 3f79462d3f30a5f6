package dev.herald.application.port;

/** Takes the lines of an audience that can't be understood, so that a person can mend them. */
@FunctionalInterface
public interface Rejects {

    /** Nobody wants them. */
    Rejects UNWANTED = line -> {};

    /** The next of them, in their order. */
    void add(AudienceSource.Line.Unreadable line);
}
