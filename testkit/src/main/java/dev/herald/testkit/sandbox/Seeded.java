package dev.herald.testkit.sandbox;

/**
 * What became of the lines of a seed file.
 *
 * @param taken lines that told of a subscriber
 * @param skipped lines that could not be read, or that told a truth about a token nobody has listed
 */
public record Seeded(long taken, long skipped) {

    Seeded plus(boolean wasTaken) {
        return wasTaken ? new Seeded(taken + 1, skipped) : new Seeded(taken, skipped + 1);
    }
}
