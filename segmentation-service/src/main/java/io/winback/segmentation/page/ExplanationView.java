package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Why a customer is in a segment, or is not.
 *
 * @param facts of membership and exclusion
 */
@TemplateData
record ExplanationView(boolean in, String lead, List<String> facts, RuleView rule) {}
