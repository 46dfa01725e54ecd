package io.winback.platform.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * SQL on the service's database. Statements join the JTA transaction of the caller, beside the entities of Hibernate; a table is
 * written either through an entity or through here, never both.
 */
@Singleton
public class Database {

    private final Jdbi jdbi;

    Database(AgroalDataSource dataSource) {
        jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        // The transaction belongs to JTA: a handle neither ends nor checks it.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    }

    /** Works in the caller's transaction, or with each statement on its own where there is none. */
    public <T> T with(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    public void use(Consumer<Handle> work) {
        jdbi.useHandle(work::accept);
    }

    /** From here to its end the caller's transaction reads everything as of one instant and can write nothing; the first thing it does. */
    public void snapshot() {
        use(sql -> sql.execute("set transaction isolation level repeatable read, read only"));
    }

    /** Works in the caller's transaction, or in a new one that commits when {@code work} returns. */
    public <T> T transactionally(Function<Handle, T> work) {
        return QuarkusTransaction.joiningExisting().call(() -> jdbi.withHandle(work::apply));
    }

    /** Works in a new transaction of its own, whatever the caller has. */
    public <T> T inNewTransaction(Function<Handle, T> work) {
        return QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(work::apply));
    }
}
