package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documents show in Java compiles: by itself, or as a part of the file that a comment before it names. What they link
 * to is there. Their shell commands are typed by {@code config/check-docs.sh}.
 */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile(
            "(?:<!-- from: (\\S+) -->\\s*)?^( *)```java\\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CLASS = Pattern.compile("^(?:public |final )*class (\\w+)", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^ *```.*?^ *```", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    private Path folder;

    static Seq<Path> documents() throws IOException {
        try (var inDocs = Files.list(ROOT.resolve("docs"))) {
            return List.of(
                            "README.md",
                            "CONTRIBUTING.md",
                            "testkit/README.md",
                            "benchmarks/README.md",
                            "examples/acme-loyalty/README.md")
                    .map(ROOT::resolve)
                    .appendAll(inDocs.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyJavaSnippetCompilesOrStandsInAFileThatDoes(Path document) throws IOException {
        var wrong = List.ofAll(
                        JAVA.matcher(Files.readString(document)).results().toList())
                .map(this::mistake)
                .filter(mistake -> !mistake.isEmpty());

        assertThat(wrong).as(document.toString()).isEmpty();
    }

    private String mistake(MatchResult snippet) {
        var code = snippet.group(3).stripIndent();
        try {
            return snippet.group(1) == null ? compiled(code) : found(code, ROOT.resolve(snippet.group(1)));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static String found(String code, Path file) throws IOException {
        return unindented(Files.readString(file)).contains(unindented(code)) ? "" : file + " does not hold:\n" + code;
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).collect(java.util.stream.Collectors.joining("\n"));
    }

    private String compiled(String code) throws IOException {
        var name = CLASS.matcher(code);
        if (!name.find()) {
            return "no class, and no comment that says from which file it is:\n" + code;
        }
        var source = Files.writeString(folder.resolve(name.group(1) + ".java"), code);
        var complaints = new ByteArrayOutputStream();
        var exit = ToolProvider.getSystemJavaCompiler()
                .run(null, complaints, complaints, "-proc:none", "-d", folder.toString(), source.toString());
        return exit == 0 ? "" : complaints.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        var text = BLOCK.matcher(Files.readString(document)).replaceAll("");
        var dead = List.ofAll(LINK.matcher(text).results().toList())
                .filter(link -> !link.group(1).contains("://"))
                .filter(link -> !leadsSomewhere(document, link))
                .map(MatchResult::group);

        assertThat(dead).as(document.toString()).isEmpty();
    }

    private static boolean leadsSomewhere(Path document, MatchResult link) {
        var target = link.group(1).isEmpty()
                ? document
                : document.resolveSibling(link.group(1)).normalize();
        return Files.exists(target)
                && (link.group(2) == null || headings(target).contains(link.group(2)));
    }

    /** By which names headings can be linked to: lower case, without punctuation, a dash for a blank. */
    private static Seq<String> headings(Path document) {
        try {
            var text = BLOCK.matcher(Files.readString(document)).replaceAll("");
            return List.ofAll(HEADING.matcher(text).results().toList())
                    .map(heading -> heading.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'));
        } catch (IOException unreadable) {
            return List.empty();
        }
    }
}
