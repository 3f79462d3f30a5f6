package dev.herald.app;

import dev.herald.application.port.Audience;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * What became of an import.
 *
 * @param before whether the same audience had been imported before, so that nothing was changed
 * @param rejects the file with the lines that can't be understood; none if there is none
 */
public record ImportedAudience(Audience audience, boolean before, Option<Path> rejects) {}
