/** How fast audiences come in and are judged, beside what the database takes and gives barely. */
@NullMarked
package dev.herald.benchmarks.store;

import org.jspecify.annotations.NullMarked;
