package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;

/** How fast messages leave this node. */
public interface SendPace {

    /**
     * Leaves room for others that send for an ad account: from now on this node goes no faster than its part.
     *
     * @param parts into how many equal parts the account's rate is divided, at least 1
     */
    void share(AdAccountId adAccount, int parts);
}
