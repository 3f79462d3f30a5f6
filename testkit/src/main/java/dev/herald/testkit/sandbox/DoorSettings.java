package dev.herald.testkit.sandbox;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;

/**
 * How calls come into a {@link Sandbox}.
 *
 * @param tls whether it speaks HTTPS
 * @param limits how many calls it answers
 * @param codesIn where errors carry their code
 * @param scenario what is posted to its control endpoints before anybody else calls
 */
public record DoorSettings(boolean tls, Limits limits, ErrorPlace codesIn, Option<Path> scenario) {
    /** Plain HTTP, no limits, codes in {@code code}, no scenario. */
    public static final DoorSettings OPEN = new DoorSettings(false, Limits.NONE, ErrorPlace.CODE, Option.none());

    DoorSettings overTls() {
        return new DoorSettings(true, limits, codesIn, scenario);
    }

    DoorSettings limitedTo(Limits others) {
        return new DoorSettings(tls, others, codesIn, scenario);
    }

    DoorSettings withCodesIn(ErrorPlace place) {
        return new DoorSettings(tls, limits, place, scenario);
    }

    DoorSettings playing(Path file) {
        return new DoorSettings(tls, limits, codesIn, Option.some(file));
    }

    /** Valid by the machine's time and not the sandbox's, since that is what clients check it against. */
    Option<OwnCertificate> certificate(Option<Path> folder) {
        return Option.when(tls, Instant::now)
                .map(now ->
                        folder.map(kept -> KeptCertificate.in(kept, now)).getOrElse(() -> OwnCertificate.made(now)));
    }
}
