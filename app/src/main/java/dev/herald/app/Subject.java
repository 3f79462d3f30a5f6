package dev.herald.app;

import dev.herald.app.file.CampaignFile;
import dev.herald.application.port.Subscriptions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.subscription.SuppressionList;
import dev.herald.testkit.sandbox.Sandbox;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What is worked on, as far as that takes an API.
 *
 * @param page whose access tokens are used
 * @param suppressed whom the page never messages
 * @param quietPeriod how long after a lost call its traces are looked for; none for what is usual
 * @param sandbox starts the built-in sandbox, which knows of it
 */
record Subject(PageId page, SuppressionList suppressed, Option<Duration> quietPeriod, Supplier<Sandbox> sandbox) {

    /** A campaign; the sandbox knows its people, or else those that the store knows. */
    static Subject of(CampaignFile file, Subscriptions known) {
        return new Subject(
                file.campaign().page(), file.suppressed(), file.quietPeriod(), () -> BuiltInSandbox.start(file, known));
    }

    /** A sender without a campaign. */
    static Subject of(Sender sender, Path folder) {
        return new Subject(
                sender.page().id(), SuppressionList.NOBODY, Option.none(), () -> BuiltInSandbox.start(sender, folder));
    }
}
