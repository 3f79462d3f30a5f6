package dev.herald.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what is answered over HTTP about a small campaign. */
abstract class BesideAServer {
    @TempDir
    Path folder;

    ServedSale sale;

    @BeforeEach
    void open() throws Exception {
        sale = ServedSale.in(folder);
    }

    @AfterEach
    void close() {
        sale.close();
    }
}
