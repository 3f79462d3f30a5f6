package com.acme.loyalty.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.Suspensions;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.persistence.memory.MemoryStore;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the people on duty are told. */
class AnnouncedSuspensionsTest {
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final Subject PAGE = new Subject(Scope.PAGE, "1");
    private static final AuditEntry ENTRY = AuditEntry.of(NOW, new Actor("ann"), Act.PAUSED, "page 1");

    private final List<String> told = new ArrayList<>();
    private final Suspensions suspensions = new AnnouncingStore(new MemoryStore(), told::add).suspensions();

    @Test
    void whatStandsStillIsToldWithHowLong() {
        suspensions.suspend(new Suspension(PAGE, "2300039", NOW, Option.none()));
        suspensions.suspend(new Suspension(PAGE, "2300041", NOW, Option.some(NOW.plusSeconds(60))));

        assertThat(told)
                .containsExactly(
                        "the page 1 stands still for 2300039, until somebody acts.",
                        "the page 1 stands still for 2300041 until 2026-06-03T12:01:00Z.");
    }

    @Test
    void whatHappenedNotIsNotTold() {
        suspensions.lift(PAGE, "PAUSED", ENTRY);
        suspensions.hold(PAGE, "PAUSED", ENTRY);
        suspensions.hold(PAGE, "PAUSED", ENTRY);
        suspensions.lift(PAGE, "PAUSED", ENTRY);

        assertThat(told).containsExactly("the page 1 was stopped by ann.", "the page 1 goes on: PAUSED is over.");
    }
}
