package dev.herald.app.file;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A file of settings: what a person would otherwise type with every command. It may hold no secret. */
public final class SettingsFile {
    private static final Pattern SECRET = Pattern.compile("(.*_)?(token|secret|password|key)");

    private SettingsFile() {}

    /** Looks at what a file says. */
    public interface Check {
        /** What is wrong with the value of a key, said without repeating it; none if nothing is. */
        Option<String> mistake(String key, String value);
    }

    /**
     * The settings in a file.
     *
     * @param keys which there are; {@code log.format} is the key {@code format} in the part {@code log}
     * @param check says what is wrong with the value of a key
     * @return the value of each key that is there, as it is written, or everything that is wrong, each with its place
     */
    public static Validation<Seq<Violation>, Map<String, String>> read(Path file, Seq<String> keys, Check check) {
        return YamlFile.read(file).flatMap(node -> {
            if (node.isMissingNode() || node.isNull()) {
                return Validation.valid(LinkedHashMap.empty());
            }
            if (!node.isObject()) {
                return YamlFile.wrong(file, "holds no settings; herald config lists which there are");
            }
            var root = Section.root(node);
            var found = read(root, keys, check);
            return Violation.valid(
                    root.violations().map(mistake -> Violation.of(place(file, mistake.path()), mistake.message())),
                    () -> found);
        });
    }

    /** Where a setting of a file stands, for people. */
    public static String place(Path file, String key) {
        return file + ":" + key;
    }

    private static Map<String, String> read(Section root, Seq<String> keys, Check check) {
        var parts = keys.map(SettingsFile::part).distinct().toLinkedMap(part -> part, part -> section(root, part));
        parts.forEach((part, section) -> nothingBut(
                section,
                keys.filter(key -> part(key).equals(part)),
                part.isEmpty() ? parts.keySet().toList() : List.empty()));
        return keys.toLinkedMap(key -> key, key -> {
                    var section = parts.get(part(key)).get();
                    return section.text(name(key))
                            .peek(value -> check.mistake(key, value).forEach(what -> section.wrong(name(key), what)));
                })
                .filterValues(Option::isDefined)
                .mapValues(Option::get);
    }

    private static Section section(Section root, String part) {
        return part.isEmpty() ? root : root.section(part);
    }

    private static String part(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static void nothingBut(Section section, Seq<String> keys, Seq<String> parts) {
        var known = keys.map(SettingsFile::name).appendAll(parts.filter(part -> !part.isEmpty()));
        section.keys()
                .filter(key -> !known.contains(key))
                .forEach(key -> section.wrong(
                        key,
                        SECRET.matcher(key).matches()
                                ? "is a secret, which no file of settings may hold: put it into the environment, or keep it sealed"
                                        + " in the store (herald token set)"
                                : "is not known here; known are " + known.mkString(", ")));
    }
}
