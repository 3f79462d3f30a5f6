/**
 * The dispatcher on several nodes, a store and an API under one seeded scheduler and a virtual clock: every command may be
 * late, fail before or after it took effect, or crash its node; nodes freeze and wake; their clocks are apart. What the
 * simulated API knows is the truth that the promises are held against.
 *
 * <p>{@link dev.herald.testkit.simulation.Simulation} is where to begin.
 */
@NullMarked
package dev.herald.testkit.simulation;

import org.jspecify.annotations.NullMarked;
