/** The sandbox in JUnit 5 tests: {@link dev.herald.testkit.junit.HeraldSandbox} starts one and hands it to tests. */
@NullMarked
package dev.herald.testkit.junit;

import org.jspecify.annotations.NullMarked;
