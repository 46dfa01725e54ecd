package io.winback.survey.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What is more than people answer. */
@ConfigMapping(prefix = "winback.survey.burst")
interface BurstConfig {

    /** Answers from one address that may be those of people; more of them within {@link #period()} are a burst. */
    @Min(1)
    @WithDefault("20")
    int answers();

    @WithDefault("1m")
    Duration period();
}
