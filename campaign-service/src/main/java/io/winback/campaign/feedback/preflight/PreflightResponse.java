package io.winback.campaign.feedback.preflight;

import java.util.List;

/**
 * What was found before a launch.
 *
 * @param ready nothing fails
 * @param mode what a launch makes of it: WARN, DENY or OFF
 */
record PreflightResponse(boolean ready, PreflightConfig.Mode mode, List<Finding> findings) {}
