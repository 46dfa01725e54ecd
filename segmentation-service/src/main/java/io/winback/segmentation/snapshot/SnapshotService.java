package io.winback.segmentation.snapshot;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.winback.platform.ids.Ids;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.web.Problem;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.WalkStarted;
import io.winback.segmentation.base.Walks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes snapshots chunk by chunk and publishes each as a whole; what hangs on the figures follows in a walk over the base. */
@ApplicationScoped
public class SnapshotService {

    /** The walk over everybody whose figures were published. */
    public static final String WALK = "snapshot";

    /** A step may be one statement over the whole base, or wait for a model to be fitted. */
    private static final int LONGEST_STEP_SECONDS = 1800;

    private final Snapshots snapshots;
    private final List<SnapshotPart> parts;
    private final SnapshotConfig config;
    private final Walks walks;
    private final Event<WalkStarted> begun;
    private final ShopCalendar calendar;
    private final Ids ids;

    SnapshotService(
            Snapshots snapshots,
            @All List<SnapshotPart> parts,
            SnapshotConfig config,
            Walks walks,
            Event<WalkStarted> begun,
            ShopCalendar calendar,
            Ids ids) {
        this.snapshots = snapshots;
        this.parts =
                parts.stream().sorted(Comparator.comparing(SnapshotPart::name)).toList();
        this.config = config;
        this.walks = walks;
        this.begun = begun;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** Begins a snapshot as of today, unless one is being built: then that one is returned. */
    @Transactional
    public SnapshotResponse begin() {
        var id = snapshots.begin(ids.next(), calendar.moment());
        begun.fire(new WalkStarted(WALK));
        return snapshots.get(id).orElseThrow();
    }

    /** Whether today's snapshot has not been begun although it should. */
    public boolean outdated() {
        return config.daily()
                && snapshots.latest().map(calendar.moment().today()::isAfter).orElseGet(snapshots::anybody);
    }

    /** Whether a snapshot is being built. */
    public boolean building() {
        return snapshots.building().isPresent();
    }

    /** Works the next chunk of the snapshot being built, or publishes it; returns whether there was one. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_STEP_SECONDS)
    public boolean advance() {
        var building = snapshots.lockBuilding();
        building.ifPresent(this::advance);
        return building.isPresent();
    }

    /** Everybody has been locked since the publication: whoever was being erased meanwhile is gone now, and leaves the snapshot. */
    @Transactional
    public void walked() {
        snapshots.current().ifPresent(current -> tidy(current.id()));
    }

    /** Deletes some rows of a snapshot that need not be kept; returns whether there was one. */
    @Transactional
    public boolean clear() {
        var superfluous = snapshots.lockSuperfluous(config.keep());
        superfluous.ifPresent(id -> {
            if (parts.stream()
                            .mapToInt(part -> snapshots.clear(id, part, config.clearChunk()))
                            .sum()
                    == 0) {
                snapshots.cleared(id);
            }
        });
        return superfluous.isPresent();
    }

    /** The snapshot in use; empty before the first. */
    @Transactional
    public Optional<SnapshotResponse> current() {
        return snapshots.current();
    }

    @Transactional
    public SnapshotResponse get(UUID id) {
        return snapshots
                .get(id)
                .orElseThrow(() -> Problem.of(
                        404,
                        "unknown-snapshot",
                        "Unknown snapshot",
                        "There is no snapshot " + id + "; GET /api/value/snapshots lists them."));
    }

    /** Snapshots, the newest first. */
    @Transactional
    public Page<SnapshotResponse> list(@Nullable String pageToken, int limit) {
        return Page.of(
                snapshots.before(Optional.ofNullable(PageToken.lastId(pageToken)), limit + 1),
                limit,
                snapshot -> snapshot.id().toString());
    }

    private void advance(Snapshots.Building building) {
        var snapshot = building.snapshot();
        if (building.partsDone() >= parts.size()) {
            publish(snapshot);
            return;
        }
        parts.get(building.partsDone())
                .advance(snapshot)
                .ifPresentOrElse(
                        customer -> snapshots.reached(snapshot.id(), customer),
                        () -> snapshots.partDone(snapshot.id()));
    }

    private void publish(Snapshot snapshot) {
        var moment = calendar.moment();
        tidy(snapshot.id());
        snapshots.publish(snapshot.id(), moment);
        walks.start(WALK, moment.now());
    }

    private void tidy(UUID snapshot) {
        parts.forEach(part -> snapshots.tidy(snapshot, part));
    }
}
