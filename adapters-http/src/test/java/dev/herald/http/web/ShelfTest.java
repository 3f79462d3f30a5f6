package dev.herald.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a session is to be shown is kept for it, for a while. */
class ShelfTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T10:00:00Z"));
    private final Shelf shelf = new Shelf(now::get);

    @Test
    void whatIsKeptIsFoundAgainAndAgainAsWhatItIs() {
        var id = shelf.put("words");

        assertThat(shelf.find(id, String.class)).containsExactly("words");
        assertThat(shelf.find(id, String.class)).containsExactly("words");
        assertThat(shelf.find(id, Integer.class)).isEmpty();
        assertThat(shelf.find("another", String.class)).isEmpty();
        assertThat(new Shelf(now::get).find(id, String.class)).isEmpty();
    }

    @Test
    void nothingIsKeptForMoreThanAnHour() {
        var id = shelf.put("words");
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(60)).minusMillis(1));

        assertThat(shelf.find(id, String.class)).isNotEmpty();

        now.updateAndGet(instant -> instant.plusMillis(1));

        assertThat(shelf.find(id, String.class)).isEmpty();
    }

    @Test
    void theOldestOfTwentyMakesPlace() {
        var ids = List.range(0, 21).map(number -> shelf.put(number));

        assertThat(shelf.find(ids.head(), Integer.class)).isEmpty();
        assertThat(ids.tail().map(id -> shelf.find(id, Integer.class).get())).isEqualTo(List.rangeClosed(1, 20));
    }
}
