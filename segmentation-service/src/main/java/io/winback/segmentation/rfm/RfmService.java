package io.winback.segmentation.rfm;

import io.winback.platform.paging.Page;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.web.Problem;
import io.winback.segmentation.snapshot.SnapshotPlace;
import io.winback.segmentation.snapshot.SnapshotResponse;
import io.winback.segmentation.snapshot.SnapshotService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores and groups of a snapshot, and how the next one makes them. */
@ApplicationScoped
public class RfmService {

    private static final Set<String> WHOLE = Set.of("CURRENT", "PAST");

    private final RfmRows rows;
    private final RfmSettings settings;
    private final SnapshotService snapshots;
    private final ShopProfile shop;

    RfmService(RfmRows rows, RfmSettings settings, SnapshotService snapshots, ShopProfile shop) {
        this.rows = rows;
        this.settings = settings;
        this.snapshots = snapshots;
        this.shop = shop;
    }

    /** The base at the snapshot in use; empty before there is one with scores. */
    @Transactional
    public Optional<RfmResponse> current() {
        return snapshots.current().flatMap(this::summary);
    }

    /**
     * The base at a snapshot.
     *
     * @param snapshot null for the one in use
     */
    @Transactional
    public RfmResponse of(@Nullable UUID snapshot) {
        return summary(chosen(snapshot)).orElseThrow(RfmService::noScores);
    }

    /**
     * Customers of a snapshot, who has spent most first.
     *
     * @param snapshot null for the one in use
     */
    @Transactional
    public Page<CustomerRfmResponse> customers(
            @Nullable UUID snapshot, RfmFilter filter, @Nullable String pageToken, int limit) {
        var place = SnapshotPlace.of(pageToken);
        var chosen = chosen(place == null ? snapshot : place.snapshot());
        var page = Page.of(rows.after(chosen, filter, place, limit + 1), limit, ranked -> new SnapshotPlace(
                        chosen.id(), ranked.spend(), ranked.customer().customerId())
                .key());
        return new Page<>(page.items().stream().map(RfmRows.Ranked::customer).toList(), page.nextPageToken());
    }

    /** A customer at the snapshot in use; empty where he had bought nothing by then. */
    @Transactional
    public Optional<CustomerRfmResponse> customer(String id) {
        return snapshots.current().flatMap(snapshot -> rows.of(snapshot, id));
    }

    /** How the next snapshot makes scores. */
    @Transactional
    public RfmSettingsResponse settings() {
        return RfmSettingsResponse.of(settings.bands().orElse(null));
    }

    /**
     * Sets how scores are made from the next snapshot on.
     *
     * @param bands null for fifths of the base
     */
    @Transactional
    public RfmSettingsResponse set(@Nullable RfmBands bands) {
        settings.set(bands);
        return RfmSettingsResponse.of(bands);
    }

    private Optional<RfmResponse> summary(SnapshotResponse snapshot) {
        return rows.settings(snapshot.id())
                .map(made -> new RfmSummary(rows.cells(snapshot.id()), shop.currency()).of(snapshot, made));
    }

    private SnapshotResponse chosen(@Nullable UUID snapshot) {
        if (snapshot == null) {
            return snapshots.current().orElseThrow(RfmService::noScores);
        }
        var chosen = snapshots.get(snapshot);
        if (!WHOLE.contains(chosen.state())) {
            throw Problem.of(
                    404,
                    "no-scores",
                    "No scores",
                    "Snapshot " + snapshot
                            + " is being built, or its scores are gone; GET /api/value/snapshots tells which are"
                            + " there.");
        }
        return chosen;
    }

    private static RuntimeException noScores() {
        return Problem.of(
                404,
                "no-scores",
                "No scores yet",
                "There is no snapshot with scores; POST /api/value/snapshots takes one.");
    }
}
