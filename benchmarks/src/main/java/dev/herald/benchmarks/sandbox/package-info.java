/** What the sandbox is measured with: an endpoint to measure beside. */
@NullMarked
package dev.herald.benchmarks.sandbox;

import org.jspecify.annotations.NullMarked;
