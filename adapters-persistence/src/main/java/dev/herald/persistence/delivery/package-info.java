/** What every store makes of a delivery: its row, the steps it can take, and who of a window is let in. */
@NullMarked
package dev.herald.persistence.delivery;

import org.jspecify.annotations.NullMarked;
