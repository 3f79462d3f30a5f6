/** Countries and territories, and where the API may be used. */
@NullMarked
package dev.herald.domain.region;

import org.jspecify.annotations.NullMarked;
