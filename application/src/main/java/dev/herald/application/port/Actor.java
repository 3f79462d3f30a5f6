package dev.herald.application.port;

import dev.herald.domain.violation.Violation;

/**
 * Who does something: a person's name, or Herald's for what happens by itself.
 *
 * @param name 1 to 100 characters, none of them a control character
 */
public record Actor(String name) {
    /** For what happens by itself. */
    public static final Actor HERALD = new Actor("herald");

    private static final int LENGTH_MAX = 100;

    /**
     * Guards the name.
     *
     * @throws IllegalArgumentException if it is none; {@link #named} makes one of any text
     */
    public Actor {
        Violation.refuse(Violation.unless(
                !name.isEmpty() && name.length() <= LENGTH_MAX && name.chars().noneMatch(Character::isISOControl),
                "name",
                "must be 1 to " + LENGTH_MAX + " characters, none of them a control character"));
    }

    /** Whoever calls themselves so; control characters are left out, and what is too long is cut. */
    public static Actor named(String text) {
        var plain = text.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return new Actor(plain.isEmpty() ? "unknown" : plain.substring(0, Math.min(plain.length(), LENGTH_MAX)));
    }
}
