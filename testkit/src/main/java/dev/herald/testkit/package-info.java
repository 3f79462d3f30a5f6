/** Generators, contracts and simulators for tests and trials. */
@NullMarked
package dev.herald.testkit;

import org.jspecify.annotations.NullMarked;
