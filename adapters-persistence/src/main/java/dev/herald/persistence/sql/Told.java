package dev.herald.persistence.sql;

import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Arrays;

/**
 * Where the facts of a subscription came from, and when, as one short text: a letter for each fact in the order of
 * {@link Part}, {@code -} where there is none, then the instant of all of them, or of each in that order:
 * {@code TTI-T- 1767225600000}. A column for each would be half of the row.
 */
final class Told {
    private static final char NOTHING = '-';
    private static final char INFERRED = 'I';
    private static final char TOLD = 'T';
    private static final char API = 'A';
    private static final char SEPARATOR = ' ';
    private static final int RADIX = 10;

    /** The facts, in the order of their letters. */
    enum Part {
        PAGE(0),
        PERSON(1),
        REGION(2),
        TIME_ZONE(3),
        EXPIRES_AT(4),
        AVAILABLE(5);

        private static final int COUNT = values().length;

        private final int place;

        Part(int place) {
            this.place = place;
        }
    }

    private final String text;
    private final Instant[] asOf = new Instant[Part.COUNT];

    /** Reads what {@link #of} wrote. */
    Told(String text) {
        this.text = text;
        readInstants();
    }

    private void readInstants() {
        var part = 0;
        var at = Part.COUNT;
        var instant = Instant.EPOCH;
        while (at < text.length()) {
            var end = endOfInstant(at + 1);
            instant = Instant.ofEpochMilli(Long.parseLong(text, at + 1, end, RADIX));
            part = next(part);
            asOf[part] = instant;
            part++;
            at = end;
        }
        Arrays.fill(asOf, part, Part.COUNT, instant);
    }

    private int endOfInstant(int from) {
        var end = text.indexOf(SEPARATOR, from);
        return end < 0 ? text.length() : end;
    }

    private int next(int part) {
        var next = part;
        while (text.charAt(next) == NOTHING) {
            next++;
        }
        return next;
    }

    /** Whether this was read from such a text. */
    boolean isOf(String other) {
        return text.equals(other);
    }

    /** A fact of this value. */
    <T> Fact<T> fact(Part part, T value) {
        return new Fact<>(value, source(text.charAt(part.place)), asOf[part.place]);
    }

    private static Fact.Source source(char letter) {
        return switch (letter) {
            case INFERRED -> Fact.Source.INFERRED;
            case TOLD -> Fact.Source.TOLD;
            case API -> Fact.Source.API;
            default -> throw new IllegalStateException("no source: " + letter);
        };
    }

    private static char letter(Fact.Source source) {
        return switch (source) {
            case INFERRED -> INFERRED;
            case TOLD -> TOLD;
            case API -> API;
        };
    }

    /** The text for a subscription. */
    static String of(Subscription subscription) {
        var letters = new char[Part.COUNT];
        var instants = new long[Part.COUNT];
        var count = 0;
        for (var part : Part.values()) {
            var fact = fact(subscription, part);
            letters[part.place] = fact.map(known -> letter(known.source())).getOrElse(NOTHING);
            if (fact.isDefined()) {
                instants[count] = fact.get().asOf().toEpochMilli();
                count++;
            }
        }
        return append(new StringBuilder().append(letters), Arrays.copyOf(instants, count));
    }

    private static Option<? extends Fact<?>> fact(Subscription subscription, Part part) {
        return switch (part) {
            case PAGE -> Option.some(subscription.page());
            case PERSON -> subscription.person();
            case REGION -> subscription.region();
            case TIME_ZONE -> subscription.timeZone();
            case EXPIRES_AT -> subscription.expiresAt();
            case AVAILABLE -> subscription.available();
        };
    }

    private static String append(StringBuilder text, long[] instants) {
        var alike = Arrays.stream(instants).allMatch(instant -> instant == instants[0]);
        var written = alike ? 1 : instants.length;
        for (var i = 0; i < written; i++) {
            text.append(SEPARATOR).append(instants[i]);
        }
        return text.toString();
    }
}
