import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command as it stands in a document.
 *
 * @param line where it begins
 * @param expected what the comment before its block says of it; empty if nothing
 */
record Typed(Path document, int line, String text, String expected) {
    static final String BACKGROUND = "background until: ";

    private static final Pattern FENCE = Pattern.compile(" *```(\\w*)");
    private static final Pattern INLINE =
            Pattern.compile("`((?:\\./herald|bin/herald|\\./loyalty|mvn|curl|docker) [^`]+)`");
    private static final String SHELL = "sh";
    private static final List<String> OTHER_SHELLS = List.of("bash", "shell", "console", "zsh");

    /** Whether the check runs it itself. */
    boolean isRun() {
        return !expected.startsWith("run by ") && !expected.startsWith("not run: ");
    }

    /** Whether it runs on until the end of its document. */
    boolean isLeftRunning() {
        return expected.startsWith(BACKGROUND);
    }

    /** Whether it begins with these words, however many blanks lie between them. */
    boolean beginsWith(String words) {
        return oneBlank(text).startsWith(oneBlank(words));
    }

    String where() {
        return document + ":" + line;
    }

    /** All commands in a document's blocks; what is wrong with how they are written down is added. */
    static List<Typed> in(Path root, Path document, List<String> wrong) throws IOException {
        var lines = Files.readAllLines(root.resolve(document));
        var found = new ArrayList<Typed>();
        for (var at = 0; at < lines.size(); at++) {
            var fence = FENCE.matcher(lines.get(at));
            if (!fence.matches()) {
                continue;
            }
            var end = at + 1;
            while (!lines.get(end).strip().equals("```")) {
                end++;
            }
            if (OTHER_SHELLS.contains(fence.group(1))) {
                wrong.add("%s:%d: say ```sh, so that it is checked".formatted(document, at + 1));
            } else if (fence.group(1).equals(SHELL)) {
                found.addAll(block(document, lines, at, end, wrong));
            }
            at = end;
        }
        return found;
    }

    private static List<Typed> block(Path document, List<String> lines, int fence, int end, List<String> wrong) {
        var expected = comment(lines, fence);
        var found = new ArrayList<Typed>();
        var text = new StringBuilder();
        var first = fence + 1;
        for (var at = fence + 1; at < end; at++) {
            var line = lines.get(at).strip();
            var goesOn = line.endsWith("\\");
            text.append(goesOn ? line.substring(0, line.length() - 1) : line);
            if (!goesOn && quotesAreClosed(text)) {
                var says = found.size() < expected.size() ? expected.get(found.size()) : "";
                found.add(new Typed(document, first + 1, text.toString(), says));
                text.setLength(0);
                first = at + 1;
            }
        }
        if (found.size() != expected.size() || expected.contains("")) {
            wrong.add("%s:%d: %d commands, and %d lines in the comment before them that say what to expect"
                    .formatted(document, fence + 1, found.size(), expected.size()));
        }
        return found;
    }

    private static boolean quotesAreClosed(CharSequence text) {
        return text.toString().replaceAll(" # .*", "").chars().filter(c -> c == '\'').count() % 2 == 0;
    }

    /** The lines of the comment that ends right before a block; none if there is none. */
    private static List<String> comment(List<String> lines, int fence) {
        var begin = fence - 1;
        if (begin < 0 || !lines.get(begin).strip().endsWith("-->")) {
            return List.of();
        }
        while (!lines.get(begin).strip().startsWith("<!--")) {
            begin--;
        }
        return String.join("\n", lines.subList(begin, fence))
                .strip()
                .replaceAll("^<!--|-->$", "")
                .strip()
                .replaceFirst("^expect:?\\s*", "")
                .lines()
                .map(String::strip)
                .toList();
    }

    /** Commands within sentences of a document, as they stand there; one that ends in … tells its beginning only. */
    static Stream<String> inline(Path root, Path document) throws IOException {
        var sentences = Files.readString(root.resolve(document))
                .replaceAll("(?s)```.*?```", "")
                .replaceAll("(?s)<!--.*?-->", "");
        return INLINE.matcher(sentences).results().map(found -> found.group(1).replaceFirst(" …$", ""));
    }

    private static String oneBlank(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
