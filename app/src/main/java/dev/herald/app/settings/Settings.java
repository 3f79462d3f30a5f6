package dev.herald.app.settings;

import dev.herald.app.file.SettingsFile;
import dev.herald.domain.violation.Violation;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the environment and a file of settings say; the environment wins. Flags win over both, and are known to the command
 * line alone.
 *
 * @param file the file that was read; none if there is none
 */
public record Settings(Option<Path> file, Map<String, Given> given) {
    /** The file beside a campaign file that is read if no other is named. */
    public static final String FILE_NAME = "herald.yaml";

    /** The environment variable that names a file of settings. */
    public static final String FILE_VARIABLE = "HERALD_CONFIG";

    private static final Pattern PASSWORD = Pattern.compile("(?i)[?&]password=|//[^/?]*:[^/?]*@");
    private static final String SQLITE = "jdbc:sqlite:";

    /** A value that somebody gave, and where. */
    public record Given(String value, Origin origin) {}

    /** Nobody said anything. */
    public static Settings none() {
        return new Settings(Option.none(), LinkedHashMap.empty());
    }

    /**
     * What is said where.
     *
     * @param environment what a variable holds
     * @param named the file that a flag names
     * @param beside the campaign file, if there is one
     * @return all mistakes of both, each with its place
     */
    public static Validation<Seq<Violation>, Settings> read(
            Function<String, Option<String>> environment, Option<Path> named, Option<Path> beside) {
        var file = named.orElse(() -> environment
                        .apply(FILE_VARIABLE)
                        .filter(name -> !name.isBlank())
                        .map(Path::of))
                .orElse(() -> beside.flatMap(Settings::besides));
        var byFile = file.map(Settings::inFile).getOrElse(() -> Validation.valid(LinkedHashMap.empty()));
        var byEnvironment = inEnvironment(environment);
        var mistakes = Violation.all(byFile.fold(wrong -> wrong, none -> List.empty()), mistakes(byEnvironment));
        return Violation.valid(mistakes, () -> new Settings(file, byEnvironment.merge(byFile.get())));
    }

    /** The one beside a campaign file, if there is one, and it is not that file itself. */
    private static Option<Path> besides(Path campaign) {
        return Option.some(campaign.resolveSibling(FILE_NAME))
                .filter(path -> Files.exists(path) && !path.equals(campaign));
    }

    private static Validation<Seq<Violation>, Map<String, Given>> inFile(Path file) {
        return SettingsFile.read(file, Setting.ALL.map(Setting::key), Settings::mistakeInFile)
                .map(values -> values.map((key, value) ->
                        Tuple.of(key, new Given(placed(file, key, value), new Origin.File(file, key)))));
    }

    /** A database file is named as seen from the file that names it, whichever folder a command is called from. */
    private static String placed(Path file, String key, String value) {
        return key.equals(Setting.DATABASE.key()) && value.startsWith(SQLITE) && value.length() > SQLITE.length()
                ? SQLITE + file.resolveSibling(value.substring(SQLITE.length()))
                : value;
    }

    private static Map<String, Given> inEnvironment(Function<String, Option<String>> environment) {
        return Setting.ALL
                .toLinkedMap(
                        Setting::key,
                        setting -> environment
                                .apply(setting.variable())
                                .filter(value -> !value.isBlank())
                                .map(value -> new Given(value, new Origin.Environment(setting.variable()))))
                .filterValues(Option::isDefined)
                .mapValues(Option::get);
    }

    private static Seq<Violation> mistakes(Map<String, Given> values) {
        return Setting.ALL.flatMap(setting -> values.get(setting.key())
                .flatMap(given -> setting.kind()
                        .mistake(given.value())
                        .map(what -> Violation.of(given.origin().words(), what))));
    }

    /** In a file, a password is a mistake wherever it stands. */
    private static Option<String> mistakeInFile(String key, String value) {
        return Setting.ALL
                .find(setting -> setting.key().equals(key))
                .flatMap(setting -> setting.kind().mistake(value))
                .orElse(() -> Option.when(
                        PASSWORD.matcher(value).find(),
                        "holds a password, which no file of settings may: put it into HERALD_DB_PASSWORD in the"
                                + " environment"));
    }

    /** What is given for a setting. */
    public Option<Given> of(Setting setting) {
        return given.get(setting.key());
    }
}
