package io.winback.segmentation.scoring;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions of the model: what they are, whether they are used and why. */
@ApplicationScoped
public class ModelService {

    private final ModelVersions versions;

    ModelService(ModelVersions versions) {
        this.versions = versions;
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
}
