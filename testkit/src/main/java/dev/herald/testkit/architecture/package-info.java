/** The rules that keep a hexagon a hexagon, for Herald and for teams that build on it. */
@NullMarked
package dev.herald.testkit.architecture;

import org.jspecify.annotations.NullMarked;
