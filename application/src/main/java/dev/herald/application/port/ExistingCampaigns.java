package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.campaign.Schedule;
import io.vavr.control.Option;
import java.util.Currency;

/**
 * The campaigns that exist at the API, to look at and to change. Each goes by the id of its message. What changes
 * something is never repeated by itself.
 */
public interface ExistingCampaigns {

    /**
     * One campaign.
     *
     * @param currency the ad account's, in which its budget is
     */
    Answer<ExistingCampaign> read(RemoteId message, Currency currency);

    /**
     * A part of all campaigns of an account, 500 at most, whoever created them.
     *
     * @param after where the part before ended; none at the beginning
     */
    Answer<Slice<ExistingCampaign>> list(AdAccountId adAccount, Currency currency, Option<String> after);

    /** Stops its message. */
    Answer<Done> pause(RemoteId message);

    /** Lets its message be sent, or go on. */
    Answer<Done> activate(RemoteId message);

    /** Gives its message another name. */
    Answer<Done> rename(RemoteId message, String name);

    /** Sets when it may send. A start or end that is none stays as it is. */
    Answer<Done> reschedule(RemoteId message, Schedule schedule);

    /** Deletes it for good: this can't be undone. */
    Answer<Done> delete(RemoteId message);
}
