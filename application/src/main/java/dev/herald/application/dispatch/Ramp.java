package dev.herald.application.dispatch;

/**
 * How many calls may be under way at once: as many as the limit says, but after an outage one at a time, and from there twice
 * as many whenever as many were answered, so that whoever has just come back is not knocked over.
 */
final class Ramp {
    /** So many failures with no answer between them are an outage; scattered ones are none. */
    static final int OUTAGE = 5;

    private final int most;
    private int atOnce;
    private int failuresInARow;
    private int answersSince;

    /**
     * A ramp.
     *
     * @param fromOne whether it is not known that anything is answered at all
     */
    Ramp(int most, boolean fromOne) {
        this.most = most;
        this.atOnce = fromOne ? 1 : most;
    }

    int atOnce() {
        return atOnce;
    }

    void fails() {
        answersSince = 0;
        failuresInARow++;
        if (failuresInARow >= OUTAGE) {
            atOnce = 1;
        }
    }

    void answers() {
        failuresInARow = 0;
        answersSince++;
        if (answersSince >= atOnce && atOnce < most) {
            atOnce = Math.min(2 * atOnce, most);
            answersSince = 0;
        }
    }
}
