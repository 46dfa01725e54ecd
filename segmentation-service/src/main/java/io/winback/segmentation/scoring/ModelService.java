package io.winback.segmentation.scoring;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.web.Problem;
import io.winback.segmentation.base.ShopCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions of the model: what they are, whether they are used and why. */
@ApplicationScoped
public class ModelService {

    static final int LONGEST_FIT_SECONDS = 600;

    private final ModelVersions versions;
    private final ModelFitting fitting;
    private final Summaries summaries;
    private final ScoringConfig config;
    private final ShopCalendar calendar;

    ModelService(
            ModelVersions versions,
            ModelFitting fitting,
            Summaries summaries,
            ScoringConfig config,
            ShopCalendar calendar) {
        this.versions = versions;
        this.fitting = fitting;
        this.summaries = summaries;
        this.config = config;
        this.calendar = calendar;
    }

    /**
     * Fits a model to all purchases until today and checks it. It is in force from now on if it passes, else the one before stays; whoever
     * asks at the same time waits for his turn.
     */
    public ModelVersionResponse fit() {
        return QuarkusTransaction.joiningExisting().timeout(LONGEST_FIT_SECONDS).call(() -> {
            versions.lock();
            return get(add());
        });
    }

    /** As {@link #fit}, in a transaction of its own, if the latest version is out of date. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_FIT_SECONDS)
    public void refitIfDue() {
        if (!due()) {
            return;
        }
        versions.lock();
        if (due()) {
            add();
        }
    }

    /** Versions without their tracking by week, the newest first. */
    @Transactional
    public Page<ModelVersionResponse> list(@Nullable String pageToken, int limit) {
        return Page.of(
                versions.before(PageToken.lastNumber(pageToken), limit + 1).stream()
                        .map(version -> version.withoutTracking().response())
                        .toList(),
                limit,
                version -> Integer.toString(version.version()));
    }

    @Transactional
    public ModelVersionResponse get(int version) {
        return versions.find(version)
                .orElseThrow(() -> Problem.of(
                        404,
                        "unknown-model",
                        "Unknown version of the model",
                        "There is no version " + version + "; GET /api/value/models lists them."))
                .response();
    }

    /** The version that scores customers; empty while none has passed. */
    @Transactional
    public Optional<ModelVersionResponse> inForce() {
        return versions.inForce().map(ModelVersion::response);
    }

    /** The version fitted last, in force or not; empty before the first. */
    @Transactional
    public Optional<ModelVersionResponse> latest() {
        return versions.before(null, 1).stream().findFirst().map(ModelVersion::response);
    }

    /** Why no version is in force. */
    @Transactional
    public HttpProblem noneInForce() {
        var why = versions.before(null, 1).stream()
                .findFirst()
                .map(latest -> "The latest version (" + latest.version() + ") is not good enough: "
                        + latest.report().reason().text())
                .orElse(
                        "No model has been fitted yet; one is fitted with a snapshot once there are purchases, and by POST"
                                + " /api/value/models.");
        return Problem.of(404, "no-model-in-force", "No model in force", why);
    }

    private int add() {
        var moment = calendar.moment();
        var fitted = fitting.fit(moment.today());
        return versions.add(fitted.verdict(), fitted.report(), moment);
    }

    private boolean due() {
        return config.refit() && versions.latest().map(this::outdated).orElseGet(summaries::anyPurchase);
    }

    /** Whoever imports his history after the first snapshot does not wait for a week. */
    private boolean outdated(ModelVersions.Latest latest) {
        var today = calendar.moment().today();
        return !latest.asOf().isAfter(today.minusDays(config.refitEvery().toDays()))
                || latest.verdict() == ModelVersion.Verdict.NOT_ENOUGH_DATA && fitting.enough(today);
    }
}
