package dev.herald.testkit.generator;

import java.time.ZoneId;

/** Time zones. */
public final class Zones {

    private Zones() {}

    /**
     * Zones of every kind: without clock changes, an hour's, half an hour's (Lord Howe), at midnight (Santiago, Havana),
     * at the year's other end, 45 minutes off the hour (Kathmandu, Chatham), and at both ends of the date.
     */
    public static Generator<ZoneId> any() {
        return Generator.of(
                        "UTC",
                        "America/New_York",
                        "America/Sao_Paulo",
                        "Asia/Kolkata",
                        "Asia/Kathmandu",
                        "Pacific/Chatham",
                        "Australia/Lord_Howe",
                        "America/Santiago",
                        "America/Havana",
                        "Atlantic/Azores",
                        "Europe/London",
                        "Pacific/Pago_Pago",
                        "Pacific/Kiritimati")
                .map(ZoneId::of);
    }
}
