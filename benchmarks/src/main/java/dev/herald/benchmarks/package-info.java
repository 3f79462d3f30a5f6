/** How fast recipients are judged: Herald's rules beside other ways of doing the same. */
@NullMarked
package dev.herald.benchmarks;

import org.jspecify.annotations.NullMarked;
