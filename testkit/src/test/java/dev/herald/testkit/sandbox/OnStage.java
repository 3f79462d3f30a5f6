package dev.herald.testkit.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one seeded sandbox, which each has to itself. */
abstract class OnStage {
    @TempDir(factory = InTarget.class)
    Path folder;

    Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
