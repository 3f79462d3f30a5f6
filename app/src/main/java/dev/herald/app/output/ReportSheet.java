package dev.herald.app.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.campaign.CampaignAccount;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import java.io.Writer;
import java.time.Duration;

/**
 * A campaign's account for spreadsheets: a row for each number, {@code figure,key,value}. The figures are the fields of
 * {@code report --json}; the key tells those apart of which there are several, such as reasons.
 */
public final class ReportSheet {
    private static final String FIGURE = "figure";
    private static final String KEY = "key";
    private static final String VALUE = "value";

    private ReportSheet() {}

    /** Writes it. */
    public static void write(CampaignAccount account, Writer into) {
        var sheet = Sheet.of(Sheet.Format.CSV, List.of(FIGURE, KEY, VALUE), into);
        parsed(account).properties().forEach(field -> write(sheet, field.getKey(), field.getValue()));
    }

    private static JsonNode parsed(CampaignAccount account) {
        try {
            return new JsonMapper().readTree(AccountJson.run(account, Duration.ZERO));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Sheet sheet, String figure, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(part -> row(sheet, figure, part.getKey(), part.getValue()));
        } else if (value.isArray()) {
            value.forEach(part -> row(sheet, figure, "", part));
        } else {
            row(sheet, figure, "", value);
        }
    }

    private static void row(Sheet sheet, String figure, String key, JsonNode value) {
        var text = value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
        sheet.write(HashMap.of(FIGURE, figure, KEY, key, VALUE, text));
    }
}
