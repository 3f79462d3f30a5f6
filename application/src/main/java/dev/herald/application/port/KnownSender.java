package dev.herald.application.port;

import dev.herald.domain.account.Sender;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Somebody who sends, as a person told it.
 *
 * @param since when that was
 * @param check what was found when the API was last asked since; none if it was not
 */
public record KnownSender(SenderName name, Sender sender, Instant since, Option<SenderCheck> check) {}
