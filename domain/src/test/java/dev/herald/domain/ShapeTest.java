package dev.herald.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The domain stays a pleasure to read: small types, small methods, and a word on everything that is public. */
final class ShapeTest {
    private static final int MOST_LINES_OF_A_TYPE = 300;
    private static final int MOST_LINES_OF_A_METHOD = 40;
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void noTypeIsLongerThan300LinesAndNoMethodThan40AndEveryPublicTypeSaysWhatItIsFor() throws IOException {
        var shapes = shapes(javaFiles());

        assertThat(shapes).hasSizeGreaterThan(60);
        assertThat(shapes.stream().flatMap(shape -> shape.faults().stream())).isEmpty();
    }

    @Test
    void theTestBites() throws IOException {
        var file = Files.createTempFile("Shape", ".java");
        try {
            Files.writeString(file, "public class Long { void m() {" + "\n".repeat(40) + "} " + "\n".repeat(260) + "}");

            assertThat(shapes(List.of(file)))
                    .singleElement()
                    .satisfies(shape -> assertThat(shape.faults()).hasSize(3));
        } finally {
            Files.delete(file);
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Shape> shapes(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var shapes = new ArrayList<Shape>();
            for (var unit : task.parse()) {
                var shape = new Shape(DocTrees.instance(task), unit);
                shape.scan(unit, null);
                shapes.add(shape);
            }
            return shapes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is wrong with the types and methods of one file. */
    private static final class Shape extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final CompilationUnitTree unit;
        private final List<String> faults = new ArrayList<>();

        Shape(DocTrees docs, CompilationUnitTree unit) {
            this.docs = docs;
            this.unit = unit;
        }

        List<String> faults() {
            return faults;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (lines(type) > MOST_LINES_OF_A_TYPE) {
                faults.add(type.getSimpleName() + " has " + lines(type) + " lines");
            }
            if (isPublic(type) && docs.getDocComment(getCurrentPath()) == null) {
                faults.add(type.getSimpleName() + " is public and does not say what it is for");
            }
            return super.visitClass(type, null);
        }

        /** What stands in a public interface is public without saying so. */
        private boolean isPublic(ClassTree type) {
            return saysPublic(type) || isInPublicInterface();
        }

        private boolean isInPublicInterface() {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
                    && outer.getKind() == Tree.Kind.INTERFACE
                    && saysPublic(outer);
        }

        private static boolean saysPublic(ClassTree type) {
            return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (lines(method) > MOST_LINES_OF_A_METHOD) {
                faults.add(method.getName() + " has " + lines(method) + " lines");
            }
            return super.visitMethod(method, null);
        }

        private long lines(Tree tree) {
            var positions = docs.getSourcePositions();
            var map = unit.getLineMap();
            return map.getLineNumber(positions.getEndPosition(unit, tree))
                    - map.getLineNumber(positions.getStartPosition(unit, tree))
                    + 1;
        }
    }
}
