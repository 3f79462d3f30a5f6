package dev.herald.http.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What browsers get besides pages, from the jars: nothing comes from other hosts. */
final class Assets {
    private static final String FOLDER = "/assets/";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";

    /** What a stranger may see: the login page's looks. */
    static final String LOOKS = FOLDER + "herald.css";

    private static final Seq<Asset> ALL = List.of(
            new Asset("herald.css", CSS, own("herald.css")),
            new Asset("herald.svg", "image/svg+xml", own("herald.svg")),
            new Asset("console.js", JAVASCRIPT, own("console.js")),
            new Asset("htmx.js", JAVASCRIPT, webJar("htmx.org", "htmx.min.js")),
            new Asset("uplot.js", JAVASCRIPT, webJar("uplot", "uPlot.iife.min.js")),
            new Asset("uplot.css", CSS, webJar("uplot", "uPlot.min.css")));

    private Assets() {}

    private record Asset(String name, String type, String text) {}

    static void open(RoutesConfig routes) {
        ALL.forEach(asset -> routes.get(FOLDER + asset.name(), call -> answer(call, asset)));
    }

    /** All looks, for a page that stands alone. */
    static String allLooks() {
        return text("uplot.css") + text("herald.css");
    }

    /** What draws charts, for a page that stands alone. */
    static String scriptOfCharts() {
        return text("uplot.js") + "\n" + text("console.js");
    }

    private static String text(String name) {
        return ALL.find(asset -> asset.name().equals(name)).get().text();
    }

    private static void answer(Context call, Asset asset) {
        call.contentType(asset.type())
                .header("Cache-Control", "private, max-age=3600")
                .result(asset.text());
    }

    private static String own(String name) {
        return read("/dev/herald/http/console/" + name);
    }

    /** The jar itself says which version it is. */
    private static String webJar(String name, String file) {
        try (var stream = stream("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            var properties = new Properties();
            properties.load(stream);
            return read(
                    "/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/dist/" + file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(String path) {
        try (var stream = stream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream stream(String path) {
        return Objects.requireNonNull(Assets.class.getResourceAsStream(path), path);
    }
}
