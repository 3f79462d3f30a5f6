package dev.herald.app.output;

import io.vavr.control.Option;
import picocli.CommandLine.Help;

/**
 * The few colours of Herald: on a terminal only, and not where {@code NO_COLOR} is set (no-color.org) or the terminal is a
 * dumb one. Elsewhere texts stay as they are, to the character.
 */
public final class Colours {
    private static final String ON_OUT = "herald.terminal.out";
    private static final String ON_ERR = "herald.terminal";
    private static final String GREEN = "\033[32m";
    private static final String YELLOW = "\033[33m";
    private static final String RED = "\033[31m";
    private static final String PLAIN = "\033[0m";

    private final boolean shown;

    private Colours(boolean shown) {
        this.shown = shown;
    }

    /** Those of standard output. */
    public static Colours ofOut() {
        return on(ON_OUT);
    }

    /** Those of standard error. */
    public static Colours ofErr() {
        return on(ON_ERR);
    }

    /** The launcher says by the property whether it found a terminal. */
    private static Colours on(String property) {
        var unwanted = Option.of(System.getenv("NO_COLOR")).exists(value -> !value.isEmpty());
        return new Colours(Boolean.getBoolean(property) && !unwanted && !"dumb".equals(System.getenv("TERM")));
    }

    /** Something is as it should be. */
    public String good(String text) {
        return painted(GREEN, text);
    }

    /** A person should look. */
    public String warning(String text) {
        return painted(YELLOW, text);
    }

    /** Something failed or was refused. */
    public String bad(String text) {
        return painted(RED, text);
    }

    private String painted(String colour, String text) {
        return shown ? colour + text + PLAIN : text;
    }

    /** The same for help. */
    public Help.ColorScheme help() {
        return Help.defaultColorScheme(shown ? Help.Ansi.ON : Help.Ansi.OFF);
    }
}
