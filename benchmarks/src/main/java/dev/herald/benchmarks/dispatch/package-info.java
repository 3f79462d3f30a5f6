/** How fast sends go out, each on record, beside sends that nobody records and other ways of keeping record. */
@NullMarked
package dev.herald.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
