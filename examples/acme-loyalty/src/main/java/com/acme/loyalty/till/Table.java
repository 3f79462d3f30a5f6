package com.acme.loyalty.till;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A small file of values between commas, its columns named in the first line. Quotes are not known. Mistakes are told by the
 * number of their line, and never with a value: those are people's.
 */
public record Table(Path file) {

    /** What a line says. */
    interface Reader<T> extends Function<Seq<String>, Validation<Seq<Violation>, T>> {}

    /** All lines, or everything that is wrong with them. */
    <T> Validation<Seq<Violation>, Seq<T>> read(Seq<String> columns, Reader<T> reader) {
        try {
            return read(List.ofAll(Files.readAllLines(file)), columns, reader);
        } catch (IOException unreadable) {
            return Validation.invalid(List.of(Violation.of(file.toString(), "can't be read")));
        }
    }

    private <T> Validation<Seq<Violation>, Seq<T>> read(Seq<String> lines, Seq<String> columns, Reader<T> reader) {
        var names = columns.mkString(",");
        return lines.headOption().contains(names)
                ? Validation.sequence(lines.zipWithIndex()
                        .tail()
                        .reject(line -> line._1.isBlank())
                        .map(line -> read(line._1, line._2 + 1, columns.size(), reader)))
                : Validation.invalid(List.of(Violation.of(file.toString(), "must begin with the line " + names)));
    }

    private <T> Validation<Seq<Violation>, T> read(String line, int number, int count, Reader<T> reader) {
        var values = List.of(line.split(",", -1)).map(String::strip);
        var read = values.size() == count
                ? reader.apply(values)
                : Validation.<Seq<Violation>, T>invalid(List.of(Violation.of("", "must have " + count + " values")));
        return read.mapError(mistakes -> Violation.within(file + ", line " + number, mistakes));
    }
}
