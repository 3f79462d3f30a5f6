package dev.herald.persistence.postgres;

import java.io.Reader;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the text that COPY takes: a line each, tabs between columns, {@code \N} for nothing (PostgreSQL's manual, COPY,
 * "Text Format"). Made while it is read, so that memory holds one row.
 */
final class CopyText extends Reader {
    private static final int END = -1;

    private final Iterator<@Nullable Object[]> rows;
    private final StringBuilder text = new StringBuilder();
    private int position;

    CopyText(Iterator<@Nullable Object[]> rows) {
        this.rows = rows;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (position == text.length()) {
            fill(length);
        }
        var count = Math.min(length, text.length() - position);
        text.getChars(position, position + count, target, offset);
        position += count;
        return count == 0 ? END : count;
    }

    private void fill(int atLeast) {
        text.setLength(0);
        position = 0;
        while (text.length() < atLeast && rows.hasNext()) {
            append(rows.next());
        }
    }

    private void append(@Nullable Object[] row) {
        for (var column = 0; column < row.length; column++) {
            if (column > 0) {
                text.append('\t');
            }
            append(row[column]);
        }
        text.append('\n');
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String words) {
            escape(words);
        } else {
            text.append(value);
        }
    }

    private void escape(String words) {
        for (var i = 0; i < words.length(); i++) {
            var character = words.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    @Override
    public void close() {}
}
