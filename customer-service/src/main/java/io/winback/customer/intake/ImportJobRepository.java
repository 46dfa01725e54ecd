package io.winback.customer.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports by id. */
@Singleton
class ImportJobRepository implements PanacheRepositoryBase<ImportJob, UUID> {

    /** The import, or the answer 404. */
    ImportJob required(UUID id) {
        return found(findById(id), id);
    }

    /** As {@link #required}, locked until the transaction ends: two senders of the same bytes take turns. */
    ImportJob locked(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** One that is over and may have left rows behind. */
    Optional<ImportJob> withLeftovers() {
        return find("leftovers = true and state in ?1", over()).firstResultOptional();
    }

    /** Those that nobody went on with since. */
    List<ImportJob> idleSince(Instant machine, int limit) {
        return find(
                        "state in ?1 and pace.touchedAt < ?2",
                        List.of(ImportState.WAITING, ImportState.RUNNING, ImportState.FAILED),
                        machine)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    private static List<ImportState> over() {
        return List.of(ImportState.DONE, ImportState.CANCELLED, ImportState.ABANDONED);
    }

    private static ImportJob found(@Nullable ImportJob job, UUID id) {
        if (job == null) {
            throw Problem.of(
                    404,
                    "import-not-found",
                    "Import not found",
                    "No import has the id " + id + "; POST /api/imports makes one.");
        }
        return job;
    }
}
