package dev.herald.app.output;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Text in lines that fit a terminal. */
public final class Wrapped {
    private static final int WIDTH = 96;

    private Wrapped() {}

    /** The text broken at spaces, each line behind the indent. */
    public static Seq<String> lines(String text, String indent) {
        Seq<String> lines = List.empty();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                lines = lines.append(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines.append(indent + line);
    }
}
