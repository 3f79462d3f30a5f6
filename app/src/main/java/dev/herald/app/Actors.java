package dev.herald.app;

import dev.herald.application.port.Actor;
import io.vavr.control.Option;

/** Who types commands: whoever {@value #USER} in the environment names, or else the user of the operating system. */
final class Actors {
    static final String USER = "HERALD_USER";
    private static final String OF_THE_SYSTEM = "user.name";

    private Actors() {}

    static Actor current() {
        return Actor.named(Option.of(System.getenv(USER))
                .filter(name -> !name.isBlank())
                .getOrElse(() -> System.getProperty(OF_THE_SYSTEM, "")));
    }
}
