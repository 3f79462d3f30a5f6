package dev.herald.app.settings;

import dev.herald.app.file.SettingsFile;
import java.nio.file.Path;

/** Where the value of a setting came from. */
public sealed interface Origin {

    /** The command line, which wins over all others. */
    record Flag(String name) implements Origin {}

    /** The environment, which wins over a file. */
    record Environment(String variable) implements Origin {}

    /** A file of settings. */
    record File(Path path, String key) implements Origin {}

    /** Nobody set it. */
    record Default() implements Origin {}

    /** Its name for programs. */
    default String kind() {
        return switch (this) {
            case Flag flag -> "flag";
            case Environment environment -> "environment";
            case File file -> "file";
            case Default none -> "default";
        };
    }

    /** Its place, for people. */
    default String words() {
        return switch (this) {
            case Flag(var name) -> "flag " + name;
            case Environment(var variable) -> "environment " + variable;
            case File(var path, var key) -> SettingsFile.place(path, key);
            case Default none -> "default";
        };
    }
}
