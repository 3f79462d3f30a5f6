package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.HostileTextsContract;

class PostgresHostileTextsProperties extends HostileTextsContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }

    @Override
    protected String structure() {
        return TestServer.ask(
                "SELECT string_agg(c.relname || ' ' || a.attname, ', ' ORDER BY c.relname, a.attnum)"
                        + " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace");
    }
}
