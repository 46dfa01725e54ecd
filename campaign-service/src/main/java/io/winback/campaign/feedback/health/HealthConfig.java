package io.winback.campaign.feedback.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Which shares of complaints and bounces alert, and which pause; shares are 0 to 1. */
@ConfigMapping(prefix = "winback.health")
public interface HealthConfig {

    /** Days, by the business clock, over which mails and reports are counted. */
    @WithDefault("7")
    @Min(1)
    @Max(90)
    int days();

    /** Complaints that alert. */
    @WithDefault("0.001")
    @DecimalMin("0")
    @DecimalMax("1")
    double complaintsAlert();

    /** Complaints that pause. */
    @WithDefault("0.003")
    @DecimalMin("0")
    @DecimalMax("1")
    double complaintsPause();

    /** Hard bounces that alert. */
    @WithDefault("0.02")
    @DecimalMin("0")
    @DecimalMax("1")
    double bouncesAlert();

    /** Hard bounces that pause. */
    @WithDefault("0.05")
    @DecimalMin("0")
    @DecimalMax("1")
    double bouncesPause();
}
