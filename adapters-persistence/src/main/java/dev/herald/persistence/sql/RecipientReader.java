package dev.herald.persistence.sql;

import dev.herald.application.port.Recipient;
import dev.herald.domain.subscription.PersonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads the rows of one query as recipients: a subscription's columns, the person, until when the token is claimed, whether
 * the person has the message, whether the delivery is repeated. For one thread.
 */
final class RecipientReader implements RowMapper<Recipient> {
    private static final int PERSON = SubscriptionRows.COLUMN_COUNT + 1;
    private static final int CLAIMED_UNTIL = PERSON + 1;
    private static final int PERSON_HAS_MESSAGE = CLAIMED_UNTIL + 1;
    private static final int REPEATED = PERSON_HAS_MESSAGE + 1;

    private final SubscriptionReader subscriptions = new SubscriptionReader();

    @Override
    public Recipient map(ResultSet row, StatementContext context) throws SQLException {
        return new Recipient(
                subscriptions.read(row),
                new PersonKey(row.getString(PERSON)),
                Column.instant(row, CLAIMED_UNTIL),
                row.getBoolean(PERSON_HAS_MESSAGE),
                row.getBoolean(REPEATED));
    }
}
