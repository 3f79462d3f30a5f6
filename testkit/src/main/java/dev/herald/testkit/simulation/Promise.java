package dev.herald.testkit.simulation;

/** What must always hold, whatever crashes. */
public enum Promise {
    /** No call without a committed intent. */
    NO_CALL_WITHOUT_INTENT(1, "no call without a committed intent"),

    /** Nobody gets a campaign's message twice, and no token two messages within its minimum delay. */
    NOBODY_TWICE(2, "nobody gets the message twice, and no token two within its minimum delay"),

    /** What is committed never exceeds the budget. */
    WITHIN_BUDGET(3, "committed never exceeds the budget"),

    /** Everybody is accounted for, and in the end nobody is left who could have been dealt with. */
    EVERYBODY_COUNTED(4, "everybody is counted once, and nobody is left lying"),

    /** Nothing in doubt is repeated unless its token shows that it never arrived. */
    DOUBT_NOT_REPEATED(5, "nothing in doubt is repeated unless a look-up showed that it never arrived"),

    /** A wide denial stops its subject for everybody who knows of it. */
    DENIAL_OBEYED(6, "a wide denial is obeyed from when a node knows of it");

    private final int number;
    private final String words;

    Promise(int number, String words) {
        this.number = number;
        this.words = words;
    }

    /** Its number in the design, from 1 on. */
    public int number() {
        return number;
    }

    @Override
    public String toString() {
        return "promise " + number + ": " + words;
    }
}
