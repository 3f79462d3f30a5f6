/** How a business knows its customers outside Messenger, and by what Meta recognises them. */
@NullMarked
package dev.herald.domain.contact;

import org.jspecify.annotations.NullMarked;
