package dev.herald.app.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A YAML file that a person wrote: keys, none of them twice, and decimals to the last digit. */
final class YamlFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private YamlFile() {}

    /** What it holds, or why that can't be read. */
    static Validation<Seq<Violation>, JsonNode> read(Path path) {
        try {
            return Validation.valid(YAML.readTree(Files.readAllBytes(path)));
        } catch (JsonProcessingException malformed) {
            var where = malformed.getLocation();
            return wrong(
                    path,
                    "is no YAML at line " + where.getLineNr() + ", column " + where.getColumnNr() + ": "
                            + malformed.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException unreadable) {
            return wrong(
                    path, "can't be read: " + (Files.exists(path) ? unreadable.getMessage() : "there is no such file"));
        }
    }

    /** That something is wrong with the file as a whole. */
    static <T> Validation<Seq<Violation>, T> wrong(Path path, String message) {
        return Validation.invalid(List.of(Violation.of(path.toString(), message)));
    }
}
