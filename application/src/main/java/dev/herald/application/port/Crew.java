package dev.herald.application.port;

/**
 * Who else is at work on a campaign, as a node sees it.
 *
 * @param others how many other nodes hold ranges of it
 * @param attempting whether any of them has something on the wire, whose end may give money back
 * @param campaigns how many campaigns of its ad account are at work now, itself among them
 */
public record Crew(int others, boolean attempting, int campaigns) {
    /** A node that works alone, on the only campaign of its ad account. */
    public static final Crew NOBODY_ELSE = new Crew(0, false, 1);

    /** Into how many equal parts the ad account's rate is divided, one of which is the node's. */
    public int shares() {
        return campaigns * (1 + others);
    }

    /** Whether anybody else holds ranges. */
    public boolean isThere() {
        return others > 0;
    }
}
