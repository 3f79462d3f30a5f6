package dev.herald.app.output;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes records, one after the other, all with some of the same fields.
 *
 * <p>CSV is that of RFC 4180, with a header; a field that is not known is empty. Spreadsheets take a text that begins with
 * one of {@code = + - @}, their full-width forms, a tab or a line end for a formula (OWASP, "CSV Injection"): an apostrophe
 * is put before such a text, and before one that begins with an apostrophe, so that whoever takes one away from every text
 * that begins with it has them all back.
 */
public final class Sheet {
    private static final String DANGEROUS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n'";
    private static final char GUARD = '\'';

    /** How it is written. */
    public enum Format {
        /** One JSON object a line; a field that is not known is left out. */
        NDJSON,
        /** Comma-separated values. */
        CSV
    }

    private final Writer into;
    private final Format format;
    private final ObjectWriter records;

    private Sheet(Writer into, Format format, ObjectWriter records) {
        this.into = into;
        this.format = format;
        this.records = records;
    }

    /**
     * A sheet with these fields that is written into that, which is the caller's to close.
     *
     * @throws UncheckedIOException if nothing can be written; so throws every write
     */
    public static Sheet of(Format format, Seq<String> fields, Writer into) {
        return switch (format) {
            case NDJSON -> new Sheet(into, format, new JsonMapper().writer().withRootValueSeparator(""));
            case CSV -> csv(fields, into);
        };
    }

    private static Sheet csv(Seq<String> fields, Writer into) {
        var schema = CsvSchema.builder()
                .addColumns(fields, CsvSchema.ColumnType.STRING)
                .setLineSeparator("\r\n")
                .build();
        var mapper = CsvMapper.csvBuilder()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .build();
        var sheet = new Sheet(into, Format.CSV, mapper.writer(schema));
        sheet.put(fields.toMap(field -> field, field -> field).mapValues(Object.class::cast));
        return sheet;
    }

    /** Writes a record, of which what is not known is left out. */
    public void write(Map<String, Object> record) {
        put(format == Format.CSV ? record.mapValues(Sheet::guarded) : record);
    }

    private static Object guarded(Object value) {
        return value instanceof String text && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0
                ? GUARD + text
                : value;
    }

    private void put(Map<String, Object> record) {
        try {
            into.write(records.writeValueAsString(record.toJavaMap()));
            if (format == Format.NDJSON) {
                into.write('\n');
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The output can't be written: " + broken.getMessage() + ".", broken);
        }
    }
}
