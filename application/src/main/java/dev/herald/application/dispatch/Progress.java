package dev.herald.application.dispatch;

/** Watches a campaign being sent, counting what is durable. Called often; must be quick. */
public interface Progress {

    /** Nobody watches. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void begins(long people, long dealtWith) {}

        @Override
        public void dealtWith(long people) {}
    };

    /** Sending begins; so many tokens are in the audience, and so many were dealt with before. */
    void begins(long people, long dealtWith);

    /** So many more have been accepted, refused, postponed or withheld. */
    void dealtWith(long people);

    /** So many of those who are told of next were accepted. */
    default void accepted(long people) {}
}
