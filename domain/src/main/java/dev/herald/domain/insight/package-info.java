/** What came of campaigns, as Meta counts it. */
@NullMarked
package dev.herald.domain.insight;

import org.jspecify.annotations.NullMarked;
