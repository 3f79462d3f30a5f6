package dev.herald.http.console;

import dev.herald.application.office.Office;
import dev.herald.application.port.CampaignRecord;

/** A campaign that was ever run, as a row of a table. */
record RecordLine(
        long number, String id, boolean isOpen, String page, String api, int generation, String remote, String pruned) {

    static RecordLine of(CampaignRecord record, Office office) {
        var id = record.key().id().value();
        return new RecordLine(
                record.number(),
                id,
                office.desk(id).exists(desk -> desk.brief().key().equals(record.key())),
                record.key().page().value(),
                record.key().apiBase(),
                record.generation(),
                record.remote().map(known -> known.messageId()).getOrElse("–"),
                record.prunedAt().map(at -> "pruned at " + Words.time(at)).getOrElse("kept"));
    }
}
