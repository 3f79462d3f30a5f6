package dev.herald.persistence.sql;

import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/** Teaches JDBI a dialect; a connection carries it along. */
public final class Dialects implements JdbiConfig<Dialects> {
    private @Nullable Dialect dialect;

    /** For JDBI, which makes these itself. */
    public Dialects() {}

    private Dialects(@Nullable Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return Objects.requireNonNull(dialect, "no dialect");
    }

    @Override
    public Dialects createCopy() {
        return new Dialects(dialect);
    }

    /** Has a JDBI speak this dialect, and keep to itself what statements are about: people, and exceptions end in logs. */
    public static Jdbi speaking(Dialect dialect, Jdbi jdbi) {
        jdbi.getConfig(Dialects.class).dialect = dialect;
        jdbi.getConfig(SqlStatements.class).setTemplateEngine((ours, context) -> dialect.sql(ours));
        jdbi.registerArgument(new TextsFactory(dialect)).registerArgument(new NumbersFactory(dialect));
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(failed -> failed.getShortMessage() + statement(failed.getStatementContext()));
        return jdbi;
    }

    private static String statement(@Nullable StatementContext context) {
        return context == null ? "" : " [statement: " + context.getRawSql() + "]";
    }

    private static final class TextsFactory extends AbstractArgumentFactory<Texts> {
        private final Dialect dialect;

        TextsFactory(Dialect dialect) {
            super(java.sql.Types.OTHER);
            this.dialect = dialect;
        }

        @Override
        protected Argument build(Texts texts, ConfigRegistry config) {
            return (position, statement, context) -> dialect.bind(statement, position, texts);
        }
    }

    private static final class NumbersFactory extends AbstractArgumentFactory<Numbers> {
        private final Dialect dialect;

        NumbersFactory(Dialect dialect) {
            super(java.sql.Types.OTHER);
            this.dialect = dialect;
        }

        @Override
        protected Argument build(Numbers numbers, ConfigRegistry config) {
            return (position, statement, context) -> dialect.bind(statement, position, numbers);
        }
    }
}
