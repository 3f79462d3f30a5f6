package dev.herald.app.command;

import dev.herald.app.CannotStart;
import dev.herald.app.Opened;
import dev.herald.app.Setup;
import dev.herald.app.output.Sentences;
import dev.herald.http.graph.GraphSettings;
import io.vavr.control.Either;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands take that work on a store: which one, at which API, and how they answer. */
abstract class StoreOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--json",
            description = "Print exactly one JSON object on standard output; serve prints one a line.")
    boolean json;

    @Option(
            names = "--graph",
            paramLabel = "URL",
            description = "The API's base address without version; the built-in sandbox if left out.")
    @Nullable
    String graph;

    @Option(
            names = "--graph-version",
            paramLabel = "VERSION",
            description = "The API's version (default: ${DEFAULT-VALUE}).",
            defaultValue = GraphSettings.DEFAULT_VERSION)
    String graphVersion = GraphSettings.DEFAULT_VERSION;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description =
                    "Where state is kept: jdbc:sqlite:FILE, jdbc:postgresql://HOST/DATABASE, postgres:embedded or memory:"
                            + " (default: SQLite in .herald/ beside the campaign file).")
    @Nullable
    String database;

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            description = "How long failures of the other side are borne (default: ${DEFAULT-VALUE}).",
            defaultValue = "PT1M")
    Duration patience = Duration.ofMinutes(1);

    PrintWriter out() {
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    PrintWriter err() {
        return Objects.requireNonNull(command).commandLine().getErr();
    }

    /** What is worked on, at no API and on no store in particular. */
    abstract Setup subject();

    /** The file that mistakes are in. */
    abstract Path file();

    Setup setup() {
        return as(subject());
    }

    /** Something else at the same API and on the same store. */
    Setup as(Setup subject) {
        var setup = subject.withAdditions(HeraldCommand.additionsOf(Objects.requireNonNull(command)))
                .withGraphVersion(graphVersion)
                .withPatience(patience);
        var at = graph == null ? setup : setup.withGraph(graph);
        return database == null ? at : at.withDatabase(database);
    }

    /** Opens what it is about, works on it and closes it again; or says why it can't be opened. */
    <T extends Opened> int with(Function<Setup, Either<CannotStart, T>> opening, ToIntFunction<T> work) {
        var opened = opening.apply(setup());
        if (opened.isLeft()) {
            return cannotStart(opened.getLeft());
        }
        try (var open = opened.get()) {
            return work.applyAsInt(open);
        }
    }

    /** Says why nothing was done. */
    int cannotStart(CannotStart why) {
        return cannotStart(file(), why);
    }

    /** The same of another file. */
    int cannotStart(Path about, CannotStart why) {
        return switch (why) {
            case CannotStart.BadInput(var mistakes) ->
                refuse("REFUSED", Sentences.mistakes(about, mistakes), ExitCode.BAD_INPUT);
            case CannotStart.Unavailable(var sentence) ->
                refuse("INTERRUPTED", io.vavr.collection.List.of(sentence), ExitCode.INTERRUPTED);
        };
    }

    /** Says what was done: one object to programs, sentences to people. */
    int say(String object, io.vavr.collection.Seq<String> sentences) {
        if (json) {
            out().println(object);
        } else {
            sentences.forEach(out()::println);
        }
        out().flush();
        return ExitCode.DONE;
    }

    /** Says why nothing was done, to people on the one stream and to programs on the other. */
    int refuse(String status, io.vavr.collection.Seq<String> sentences, int exitCode) {
        Sentences.failed(sentences).forEach(err()::println);
        if (json) {
            out().println(dev.herald.app.output.AccountJson.refusal(status, sentences));
        }
        out().flush();
        err().flush();
        return exitCode;
    }
}
