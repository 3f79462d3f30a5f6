package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import io.vavr.collection.Seq;

/**
 * Audiences that are chosen by conditions among the subscriptions that the store knows. They are begun and completed like
 * any other, and never change once they are complete. Memory does not grow with them.
 */
public interface ChosenAudiences {

    /**
     * Those of these custom audiences of which nobody knows here whom the API lists for them: their list was never read to
     * its end, and if it was never begun either, no imported file told of them.
     */
    Seq<RemoteId> unlisted(PageId page, Seq<RemoteId> customAudiences);

    /**
     * Takes down who is not to be put into an incomplete audience, on top of who was told before. Who is left out for one of
     * their tokens is left out with all that are known of the page by now.
     *
     * @param ids page-scoped ids and subscription tokens, mixed as they come
     */
    void exclude(AudienceId audience, PageId page, Seq<String> ids);

    /**
     * Puts everybody into an incomplete audience of whom the conditions hold, but for those who are {@linkplain #exclude
     * excluded}. Some 10,000 at a time, each in a transaction of its own, so that others get their turn; one that breaks down
     * leaves the audience incomplete. Of those whom the store learns of meanwhile, some may be in.
     */
    Chosen choose(AudienceId audience, Conditions conditions);

    /**
     * Forgets an audience, so that it is not found any more.
     *
     * @throws IllegalStateException if it is some campaign's
     */
    void forget(AudienceId audience);

    /**
     * How many were found.
     *
     * @param subscribers who are in
     * @param excluded of whom the conditions hold that concern page and custom audiences, and who are left out
     * @param countryUnknown of whom, of the others, it is not known where they are, though they have to be in some country;
     *     they are not in either
     */
    record Chosen(long subscribers, long excluded, long countryUnknown) {

        /** Both together. */
        public Chosen plus(Chosen other) {
            return new Chosen(
                    subscribers + other.subscribers, excluded + other.excluded, countryUnknown + other.countryUnknown);
        }
    }
}
