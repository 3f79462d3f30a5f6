package dev.herald.app.command;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script that has a shell complete commands, options and files.",
            "One script does for both shells: zsh reads it with its own bashcompinit."
        },
        footer = {
            "",
            "Examples:",
            "  herald completion bash > ~/.local/share/bash-completion/completions/herald",
            "  herald completion zsh > ~/.herald-completion",
            "",
            "Next: start a new bash. In zsh, put this into ~/.zshrc:",
            "  source ~/.herald-completion"
        })
final class CompletionCommand implements Callable<Integer> {

    /** For which shell. */
    enum Shell {
        BASH("# For bash: source this, or put it where bash-completion looks."),
        ZSH("# For zsh: source this in ~/.zshrc.");

        private final String use;

        Shell(String use) {
            this.use = use;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "bash|zsh", description = "The shell that is to read it.")
    private Shell shell = Shell.BASH;

    /** What comes before it are comments about how to install other scripts. */
    private static final String BEGIN = "\nif [ -n \"$BASH_VERSION\" ]";

    /** Zsh names files better by itself, with a slash after folders, and does if it is told none. */
    private static final String FILES = """
            function _herald_files() {
              [ -n "$ZSH_VERSION" ] || compgen -f -- "$1"
            }
            """;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var known = Objects.requireNonNull(spec);
        var root = known.root().commandLine();
        var out = known.commandLine().getOut();
        out.println(shell.use);
        var script = AutoComplete.bash(root.getCommandName(), root);
        out.print(FILES);
        out.print(script.substring(script.indexOf(BEGIN)).replace("compgen -f --", "_herald_files"));
        out.flush();
        return ExitCode.DONE;
    }
}
