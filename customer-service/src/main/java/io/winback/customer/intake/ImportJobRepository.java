package io.winback.customer.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Imports by id. */
@Singleton
class ImportJobRepository implements PanacheRepositoryBase<ImportJob, UUID> {}
