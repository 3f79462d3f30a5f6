package dev.herald.application.dispatch;

/**
 * Whether there is money for more intents. Near the end of a budget, intents under way may still give money back; the
 * budget counts as reached only when none is left that could.
 */
final class Purse {
    private int intentsUnderWay;
    private boolean tight;
    private boolean lastTry;
    private boolean empty;

    /** A window is being taken down. */
    void asked(int intents) {
        intentsUnderWay += intents;
        lastTry = tight;
    }

    /** A window was dealt with. */
    void answered(int intents, boolean somePaid, boolean someUnpaid) {
        intentsUnderWay -= intents;
        empty = lastTry && someUnpaid && !somePaid;
        tight = someUnpaid;
    }

    int intentsUnderWay() {
        return intentsUnderWay;
    }

    /** Whether another window may be asked for. */
    boolean isOpen(boolean nothingUnderWay) {
        return !empty && (!tight || nothingUnderWay);
    }

    /** Whether the budget is reached: with nothing under way, nobody of a window could be paid. */
    boolean isEmpty() {
        return empty;
    }

    /** There was something under way after all: it is tried again once that has ended. */
    void mayFill() {
        lastTry = false;
        empty = false;
    }

    void reset() {
        tight = false;
        lastTry = false;
        empty = false;
    }
}
