package dev.herald.testkit.junit;

import dev.herald.testkit.sandbox.Sandbox;

/**
 * Tells a new sandbox whom it knows: who sends, what messages cost, who subscribed. For example
 *
 * <pre>{@code
 * final class OurSeed implements SandboxSeed {
 *     @Override
 *     public void sow(Sandbox sandbox) {
 *         sandbox.seed(OUR_SENDER, OUR_PRICES);
 *         sandbox.seedSubscribers(List.of(StandardSeed.subscription("anna").withStop(Instant.EPOCH)));
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface SandboxSeed {

    /** Called once for each sandbox, with its clock set, before the first test sees it. */
    void sow(Sandbox sandbox);
}
