package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.herald.app.command.HeraldCommand;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command's help fits a terminal, shows what can be typed as it stands, and says what next. */
class HelpTest {
    private static final int WIDTH = 80;
    private static final Pattern EXAMPLE = Pattern.compile("  (?:HERALD_\\w+=\\S+ )?herald (.*?)(?: [<>] \\S+)?");

    static java.util.stream.Stream<String> commands() {
        return below(HeraldCommand.commandLine())
                .map(CommandLine::getCommandSpec)
                .map(command -> command.qualifiedName())
                .toJavaStream();
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return Stream.of(command)
                .appendAll(Stream.ofAll(command.getSubcommands().values()).flatMap(HelpTest::below));
    }

    /** The words of a command without the program's name. */
    private static Object[] words(String text) {
        return Stream.of(text.split(" +", -1)).filter(word -> !word.isEmpty()).toJavaArray();
    }

    private static String help(String command) {
        var help = Cli.herald(words(command.replaceFirst("^herald", "") + " --help"));
        assertThat(help.exit()).as(help.err()).isZero();
        return help.out();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsATerminalShowsAnExampleAndSaysWhatNext(String command) {
        var help = help(command);

        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
        assertThat(help).containsPattern("\n(Examples?|First steps.*):\n  ").containsPattern("\nNext[:,]");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatHelpShowsCanBeTyped(String command) {
        var examples = List.ofAll(help(command).lines())
                .map(EXAMPLE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1));

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(words -> assertThatCode(
                                () -> HeraldCommand.commandLine().parseArgs(words.split(" ", -1)))
                        .doesNotThrowAnyException());
    }

    @Test
    void aMistypedOptionIsAnsweredWithAGuessAndNotWithAllOfTheHelp() {
        var refused = Cli.herald("run", "campaign.yaml", "--grap", "https://graph.facebook.com");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err().lines())
                .containsExactly(
                        "herald: Unknown options: '--grap', 'https://graph.facebook.com'",
                        "Possible solutions: --graph, --graph-version",
                        "herald run --help says what can be typed.");
    }

    @Test
    void aMistypedCommandIsAnsweredWithAGuess() {
        var refused = Cli.herald("preflihgt");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("preflihgt", "Did you mean", "herald preflight");
    }

    @Test
    void withoutACommandAllOfThemAreListed() {
        var refused = Cli.herald();

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("a command is missing", "Commands:", "First steps");
    }
}
