package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A campaign with its message, as it exists at the API. What was not told is none.
 *
 * @param messageId the id that sends name, and under which the API shows the campaign
 * @param campaignName the campaign's name
 * @param setName the message set's name
 * @param page whose subscribers it messages
 * @param budget the set's; a daily one is capped as Meta does it
 * @param start when it may send from
 * @param end until when
 * @param pixel the Meta pixel that what people do afterwards is counted with
 * @param status the API's word, {@code ACTIVE}, {@code PAUSED}
 * @param directSend whether its messages can be sent to subscription tokens: a list of an account's ads holds others too
 */
public record ExistingCampaign(
        RemoteId messageId,
        Option<String> campaignName,
        Option<String> setName,
        Option<PageId> page,
        Option<Budget> budget,
        Option<Instant> start,
        Option<Instant> end,
        Option<String> pixel,
        Option<String> status,
        Option<Boolean> directSend) {}
