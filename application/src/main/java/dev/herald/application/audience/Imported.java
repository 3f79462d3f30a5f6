package dev.herald.application.audience;

import dev.herald.application.port.Audience;

/**
 * What became of an import.
 *
 * @param before whether the same audience had been imported before, so that nothing was changed
 */
public record Imported(Audience audience, boolean before) {}
