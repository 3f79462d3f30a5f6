package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few megabytes, in memory, that can be filled. Only root may have one. */
final class SmallDisk implements AutoCloseable {
    private static final String FILLER = "filler";

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether this machine gives us one: its root may mount. */
    static boolean canBeHad() throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root") || !Files.exists(Path.of("/proc/mounts"))) {
            return false;
        }
        var folder = Files.createTempDirectory("herald-disk");
        var mounted = ended("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()) == 0;
        if (mounted) {
            ended("umount", folder.toString());
        }
        Files.delete(folder);
        return mounted;
    }

    /** Mounts one on a folder, which everybody may use. */
    static SmallDisk on(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assertThat(ended("mount", "-t", "tmpfs", "-o", "mode=777,size=" + megabytes + "m", "tmpfs", folder.toString()))
                .as("the disk is mounted")
                .isZero();
        return new SmallDisk(folder);
    }

    private static int ended(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    Path folder() {
        return folder;
    }

    /** Fills it, but for so many kibibytes. */
    void fillUp(int kibibytesLeft) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace() - kibibytesLeft * 1024L;
            Files.write(folder.resolve(FILLER), new byte[Math.toIntExact(Math.max(0, free))]);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Fills it to the last byte. */
    void fillUp() {
        fillUp(0);
    }

    /** Makes room again. */
    void makeRoom() throws IOException {
        Files.delete(folder.resolve(FILLER));
    }

    /** Takes it away, with all that is on it. */
    @Override
    public void close() throws IOException {
        try {
            ended("umount", "-l", folder.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
