/**
 * What every adapter of a store must do: abstract tests, one for each port or part of it. Whoever writes an adapter
 * extends each of them, says how a store is opened, and changes nothing else.
 *
 * <pre>{@code
 * class OurLedgerMoneyTest extends LedgerMoneyContract {
 *     @Override
 *     protected Store openStore() {
 *         return new OurStore(…);
 *     }
 * }
 * }</pre>
 */
@NullMarked
package dev.herald.testkit.contract;

import org.jspecify.annotations.NullMarked;
