package dev.herald.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatientSourceTest {

    @Test
    void aThreadThatIsInterruptedWaitsNoMoreAndStaysInterrupted() {
        var patience = new PatientSource.Patience(SqliteDatabase.BUSY_TIMEOUT);

        assertThat(patience.callback(0)).isEqualTo(PatientSource.GO_ON);

        Thread.currentThread().interrupt();
        var answer = patience.callback(1);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).isEqualTo(PatientSource.GIVE_UP);
    }
}
