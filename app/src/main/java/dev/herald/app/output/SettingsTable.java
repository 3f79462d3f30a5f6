package dev.herald.app.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.app.Secrets;
import dev.herald.app.ServeSettings;
import dev.herald.app.WebhookSecrets;
import dev.herald.app.settings.Setting;
import dev.herald.app.settings.Settings;
import dev.herald.app.settings.Settings.Given;
import dev.herald.persistence.secret.Keyrings;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What people and programs read of settings: each with its value and where that came from. Of secrets it is said whether they
 * are set, and nothing more.
 *
 * @param file the file of settings that was read; none if there is none
 * @param environment all variables, of which Herald's own are looked at
 */
public record SettingsTable(Seq<Row> rows, Option<Path> file, Map<String, String> environment) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PREFIX = "HERALD_";
    private static final Seq<String> SECRETS = List.of(
            Secrets.PAGE_TOKEN,
            Secrets.ADS_TOKEN,
            Secrets.APP_SECRET,
            WebhookSecrets.OLD_APP_SECRET,
            WebhookSecrets.VERIFY_TOKEN,
            ServeSettings.PASSWORD_VARIABLE,
            "HERALD_DB_PASSWORD",
            Keyrings.KEY);

    /** What only the environment says: who somebody is on this machine, which is not to be copied with a file. */
    private static final Seq<String> OTHERS =
            List.of(Settings.FILE_VARIABLE, "HERALD_DB_USER", Keyrings.KEY_FILE, "HERALD_USER", "HERALD_JAVA_OPTS");

    /** One setting, and what holds of it. */
    public record Row(Setting setting, Option<Given> given) {
        private String value() {
            return given.map(Given::value).getOrElse(setting::otherwise);
        }

        private String from() {
            return given.map(known -> known.origin().words()).getOrElse("default");
        }
    }

    /** For people. */
    public Seq<String> words() {
        return List.of(
                        List.of(file.map(path -> "Settings, with those in " + path + ":")
                                .getOrElse("Settings; no file of settings was read:")),
                        rows.map(row -> line(row.setting().key(), row.value(), row.from())),
                        List.of("", "Secrets, by their names in the environment:"),
                        SECRETS.map(name -> line(name, isSet(name) ? "set" : "not set")),
                        notRead().isEmpty()
                                ? List.<String>empty()
                                : List.of(
                                        "",
                                        "In the environment, and read by nobody: "
                                                + notRead().mkString(", ")))
                .flatMap(lines -> lines);
    }

    private static String line(String key, String value, String from) {
        return String.format(Locale.ROOT, "  %-14s %-42s %s", key, value, from);
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "  %-24s %s", name, value);
    }

    private boolean isSet(String name) {
        return environment.get(name).exists(value -> !value.isBlank());
    }

    /** What looks as if somebody had mistyped the name of a setting. */
    private Seq<String> notRead() {
        var known = rows.map(row -> row.setting().variable()).appendAll(SECRETS).appendAll(OTHERS);
        return environment
                .keySet()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .toSortedSet()
                .toList();
    }

    /** For programs. */
    public String json() {
        var json =
                MAPPER.createObjectNode().put("file", file.map(Path::toString).getOrNull());
        var settings = json.putArray("settings");
        rows.forEach(row -> settings.addObject()
                .put("key", row.setting().key())
                .put("value", row.given().map(Given::value).getOrNull())
                .put("source", row.given().map(known -> known.origin().kind()).getOrElse("default"))
                .put("from", row.from())
                .put("flag", row.setting().flag())
                .put("variable", row.setting().variable()));
        var secrets = json.putArray("secrets");
        SECRETS.forEach(name -> secrets.addObject().put("variable", name).put("set", isSet(name)));
        notRead().forEach(json.putArray("not_read")::add);
        return json.toString();
    }
}
