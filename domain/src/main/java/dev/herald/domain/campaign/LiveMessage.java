package dev.herald.domain.campaign;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.content.MessageContent;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * A campaign's message as it exists at Meta, ready to be sent to people.
 *
 * @param campaign whose message it is
 * @param messageId the id that Meta gave it, which every send names
 */
public record LiveMessage(
        CampaignId campaign,
        AdAccountId adAccount,
        String messageId,
        MessageContent content,
        Option<Duration> minConversationGap) {}
