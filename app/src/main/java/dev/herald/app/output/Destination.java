package dev.herald.app.output;

import io.vavr.control.Option;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where a long output goes: a file, in its place only once it is whole, or what a command prints to. */
public final class Destination implements AutoCloseable {
    private static final int BUFFER_CHARS = 1 << 15;

    private final Writer writer;
    private final Option<ReplacedFile> file;

    private Destination(Writer writer, Option<ReplacedFile> file) {
        this.writer = new BufferedWriter(writer, BUFFER_CHARS);
        this.file = file;
    }

    /** A file, in UTF-8. */
    public static Destination file(Path target) {
        try {
            var file = new ReplacedFile(target);
            return new Destination(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8), Option.some(file));
        } catch (IOException refused) {
            throw new UncheckedIOException("The output can't be written to " + target + ": " + refused + ".", refused);
        }
    }

    /** What a command prints to, which stays open. It is noticed if nobody reads on. */
    public static Destination printed(PrintWriter out) {
        return new Destination(new Watched(out), Option.none());
    }

    /** What is to be written to. */
    public Writer writer() {
        return writer;
    }

    /** Everything is written. */
    public void keep() {
        try {
            writer.flush();
            for (var whole : file) {
                whole.keep();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The output can't be written: " + broken.getMessage() + ".", broken);
        }
    }

    /** Forgets a file that was not kept. */
    @Override
    public void close() {
        try {
            for (var begun : file) {
                begun.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The output can't be given up: " + broken.getMessage() + ".", broken);
        }
    }

    /** A print writer keeps to itself what goes wrong; here it is told. */
    private static final class Watched extends Writer {
        private final PrintWriter out;

        Watched(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            out.write(text, offset, length);
            refuseIfBroken();
        }

        @Override
        public void flush() throws IOException {
            refuseIfBroken();
        }

        private void refuseIfBroken() throws IOException {
            if (out.checkError()) {
                throw new IOException("nobody reads on");
            }
        }

        @Override
        public void close() {}
    }
}
