package dev.herald.persistence.postgres;

import io.vavr.control.Option;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a database is, and who we are to it.
 *
 * @param url {@code jdbc:postgresql://host/database}; a name and password in it give way to the ones beside it
 */
public record Address(String url, Option<String> user, Option<String> password) {

    /** The database as people may see it: no name, no password, no other parameter. */
    public String place() {
        var end = url.indexOf('?');
        return (end < 0 ? url : url.substring(0, end)).replaceFirst("//[^/]*@", "//");
    }

    /** Whether the driver can make sense of the address. */
    public boolean isReadable() {
        return Driver.parseURL(url, null) != null;
    }

    /** What the driver is to know. Errors are told without rows: what is of people does not belong into logs. */
    Properties properties() {
        var properties = new Properties();
        user.forEach(name -> PGProperty.USER.set(properties, name));
        password.forEach(secret -> PGProperty.PASSWORD.set(properties, secret));
        PGProperty.APPLICATION_NAME.set(properties, "herald");
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.CONNECT_TIMEOUT.set(properties, 10);
        return properties;
    }

    /** Not the password. */
    @Override
    public String toString() {
        return place();
    }
}
