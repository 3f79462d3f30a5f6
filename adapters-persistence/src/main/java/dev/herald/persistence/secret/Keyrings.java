package dev.herald.persistence.secret;

import dev.herald.application.port.Keyring;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.Function;

/** Where keys come from: {@value #KEY} in the environment, the file that {@value #KEY_FILE} names, or a file by default. */
public final class Keyrings {
    /** The environment variable that holds the key itself, as a key file would. */
    public static final String KEY = "HERALD_KEY";

    /** The environment variable that names the key file. */
    public static final String KEY_FILE = "HERALD_KEY_FILE";

    private Keyrings() {}

    /**
     * The keyring of this environment.
     *
     * @param environment what a variable holds
     * @param file the key file if the environment says nothing
     */
    public static Keyring of(Function<String, Option<String>> environment, Path file) {
        Function<String, Option<String>> held =
                variable -> environment.apply(variable).filter(value -> !value.isBlank());
        return held.apply(KEY)
                .<Keyring>map(EnvironmentKeyring::new)
                .getOrElse(() -> new FileKeyring(
                        new KeyFile(held.apply(KEY_FILE).map(Path::of).getOrElse(file))));
    }

    /** A keyring in a file. */
    public static Keyring in(Path file) {
        return of(variable -> Option.none(), file);
    }
}
