import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Runs every shell command of the documents, as somebody types them who reads from top to bottom, and checks what they print:
 * {@code CheckDocs ROOT ONLY DOCUMENT…}, where ONLY names the documents to run, all if empty. Each has a copy of the sources of
 * its own.
 *
 * <p>An HTML comment before each block of {@code sh} says what to expect, a line for each command in it:
 *
 * <pre>
 * expect: ONE TEXT | ANOTHER          both are printed, and the exit code is 0
 * expect exit 3: TEXT                 another exit code
 * nothing                             nothing is printed
 * background until: TEXT              it runs on, up to the end of the document, once it printed this
 * run by .ci/run: TEXT                not run here: .ci/run, or a script that it calls, does, by a line that holds this
 * not run: WHY                        not run anywhere; listed at the end
 * </pre>
 *
 * <p>What only a reader has is put in its place: Meta's address becomes that of a sandbox which knows the example's people and
 * has a custom audience, {@code my/campaign.yaml} is a copy of the example, TOKEN is one of its subscribers, a database at
 * db.example is a PostgreSQL of the check's own, and … stands for a secret. A command within a sentence must begin one that
 * stands in a block.
 *
 * <p>Ports 8080 and 8090 become free ones, so that two documents can be typed at once, whatever else runs on the machine.
 */
final class CheckDocs {
    private static final int DESKS = 2;
    private static final String BY_CI = "run by .ci/run: ";

    private final Path root;
    private final String only;
    private final List<Path> documents;
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final List<String> elsewhere = new ArrayList<>();
    private final List<Typed> commands = new ArrayList<>();

    private CheckDocs(Path root, String only, List<Path> documents) {
        this.root = root;
        this.only = only;
        this.documents = documents;
    }

    public static void main(String[] arguments) throws Exception {
        var documents = Stream.of(arguments).skip(2).map(Path::of).toList();
        System.exit(new CheckDocs(Path.of(arguments[0]), arguments[1], documents).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        for (var document : documents) {
            commands.addAll(Typed.in(root, document, wrong));
        }
        for (var document : documents) {
            Typed.inline(root, document).filter(this::isUnknown).forEach(typed -> wrong.add(
                    "%s: no block begins with `%s`, so nobody knows whether it works".formatted(document, typed)));
        }
        commands.stream().filter(command -> !command.isRun()).forEach(this::leave);
        if (wrong.isEmpty()) {
            try (var desks = Executors.newFixedThreadPool(DESKS)) {
                documents.stream()
                        .filter(document -> only.isEmpty() || List.of(only.split(" ")).contains(document.toString()))
                        .forEach(document -> desks.execute(() -> type(document)));
            }
        }
        elsewhere.forEach(System.out::println);
        wrong.forEach(System.err::println);
        System.out.printf("Docs: %d commands in %d documents, %d of them not run here; %d mistakes.%n",
                commands.size(), documents.size(), elsewhere.size(), wrong.size());
        return wrong.isEmpty();
    }

    private boolean isUnknown(String typed) {
        return commands.stream().noneMatch(command -> command.beginsWith(typed));
    }

    private void leave(Typed command) {
        elsewhere.add("Docs: %s: %s (%s)".formatted(command.where(), command.text(), command.expected()));
        if (command.expected().startsWith(BY_CI) && !isDoneByCi(command.expected().substring(BY_CI.length()))) {
            wrong.add("%s: neither .ci/run nor a script that it calls does this: %s"
                    .formatted(command.where(), command.expected()));
        }
    }

    private boolean isDoneByCi(String text) {
        var ci = read(root.resolve(".ci/run"));
        try (var scripts = Files.list(root.resolve("config"))) {
            return ci.contains(text)
                    || scripts.filter(script -> ci.contains("\nconfig/" + script.getFileName()))
                            .anyMatch(script -> read(script).contains(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void type(Path document) {
        var here = commands.stream()
                .filter(command -> command.document().equals(document) && command.isRun())
                .toList();
        if (here.isEmpty()) {
            return;
        }
        var begun = System.nanoTime();
        try (var desk = new Desk(root, document, here)) {
            for (var command : here) {
                desk.type(command).ifPresent(mistake -> wrong.add(
                        "%s: %s%n    %s%n".formatted(command.where(), command.text(), mistake.replace("\n", "\n    "))));
            }
        } catch (Exception broken) {
            wrong.add(document + ": could not be checked: " + broken);
        }
        System.out.printf("Docs: %s, %d commands in %d s%n",
                document, here.size(), (System.nanoTime() - begun) / 1_000_000_000);
    }
}
