package dev.herald.application.audience;

/** Watches an audience being imported. What it is told of is in: nothing that happens afterwards takes it away. */
@FunctionalInterface
public interface ImportProgress {

    /** Nobody watches. */
    ImportProgress UNWATCHED = (lines, share) -> {};

    /**
     * The audience's first lines are dealt with: what they tell is stored.
     *
     * @param lines how many
     * @param share how much of the audience that is, from 0 to 1
     */
    void isIn(long lines, double share);
}
