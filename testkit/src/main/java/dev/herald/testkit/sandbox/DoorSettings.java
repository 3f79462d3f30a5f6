package dev.herald.testkit.sandbox;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;

/**
 * How calls come into a {@link Sandbox}.
 *
 * @param tls whether it speaks HTTPS
 */
public record DoorSettings(boolean tls) {
    /** Plain HTTP. */
    public static final DoorSettings OPEN = new DoorSettings(false);

    DoorSettings overTls() {
        return new DoorSettings(true);
    }

    /** Valid by the machine's time and not the sandbox's, since that is what clients check it against. */
    Option<OwnCertificate> certificate(Option<Path> folder) {
        return Option.when(tls, Instant::now)
                .map(now ->
                        folder.map(kept -> KeptCertificate.in(kept, now)).getOrElse(() -> OwnCertificate.made(now)));
    }
}
