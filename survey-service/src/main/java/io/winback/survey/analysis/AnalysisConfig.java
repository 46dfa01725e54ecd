package io.winback.survey.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What is told of few answers. */
@ConfigMapping(prefix = "winback.survey")
interface AnalysisConfig {

    /** Groups with fewer answers are hidden; of confidential surveys those with fewer than 5 always. */
    @WithDefault("5")
    @Min(1)
    int minimumGroup();
}
