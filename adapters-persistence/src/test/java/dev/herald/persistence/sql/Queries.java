package dev.herald.persistence.sql;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** All statements of the stores, found where they are written down: in constants of this package's classes. */
final class Queries {
    private static final List<String> BEGINNINGS = List.of("SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH ");

    private static final List<String> BEGINNINGS_OF_OTHERS = List.of("RecipientRows.RECIPIENTS");

    private Queries() {}

    /** A statement and the constant that holds it. */
    record Query(String name, String sql) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Every one of them. */
    static Stream<Query> all() {
        return classes().flatMap(Queries::of).toJavaStream();
    }

    private static Seq<Class<?>> classes() {
        try (var files = Files.walk(Path.of(Dialect.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()))) {
            return List.ofAll(files.map(Path::toString)
                            .filter(file -> file.contains("/persistence/sql/"))
                            .filter(file -> file.endsWith(".class"))
                            .toList())
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".class".length()))
                    .map(Queries::named);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(Dialect.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Seq<Query> of(Class<?> holder) {
        return List.of(holder.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> new Query(holder.getSimpleName() + "." + field.getName(), value(field)))
                .filter(query -> BEGINNINGS.exists(query.sql().stripLeading()::startsWith))
                .reject(query -> query.sql().contains("%s") || BEGINNINGS_OF_OTHERS.contains(query.name()));
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
