package io.winback.platform.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.array.SqlArrayTypes;
import org.jdbi.v3.core.collector.JdbiCollectors;
import org.jdbi.v3.core.config.internal.ConfigCaches;
import org.jdbi.v3.core.enums.Enums;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.internal.EnumStrategies;
import org.jdbi.v3.core.internal.OnDemandExtensions;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.MapEntryMappers;
import org.jdbi.v3.core.mapper.MapMappers;
import org.jdbi.v3.core.mapper.Mappers;
import org.jdbi.v3.core.mapper.RowMappers;
import org.jdbi.v3.core.mapper.immutables.JdbiImmutables;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.core.mapper.reflect.internal.PojoTypes;
import org.jdbi.v3.core.qualifier.Qualifiers;
import org.jdbi.v3.core.result.ResultProducers;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.SerializableTransactionRunner;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.postgres.PostgresTypes;

/**
 * SQL on the service's database. Statements join the JTA transaction of the caller, beside the entities of Hibernate; a table is
 * written either through an entity or through here, never both.
 */
// JDBI makes its configuration objects by reflection; DatabaseTest compares the list with what its jars have
@RegisterForReflection(
        targets = {
            Handles.class,
            Arguments.class,
            SqlArrayTypes.class,
            JdbiCollectors.class,
            ConfigCaches.class,
            Enums.class,
            Extensions.class,
            EnumStrategies.class,
            OnDemandExtensions.class,
            ColumnMappers.class,
            MapEntryMappers.class,
            MapMappers.class,
            Mappers.class,
            RowMappers.class,
            JdbiImmutables.class,
            ReflectionMappers.class,
            PojoTypes.class,
            Qualifiers.class,
            ResultProducers.class,
            SqlStatements.class,
            StatementExceptions.class,
            SerializableTransactionRunner.Configuration.class,
            PostgresTypes.class
        })
@Singleton
public class Database {

    private final Jdbi jdbi;

    Database(AgroalDataSource dataSource) {
        jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        // The transaction belongs to JTA: a handle neither ends nor checks it.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        // What is bound may be of a person, and messages come to logs and dead letters.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
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
