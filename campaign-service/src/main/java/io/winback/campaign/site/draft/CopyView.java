package io.winback.campaign.site.draft;

import io.quarkus.qute.TemplateData;

/**
 * Asks for the name and key of a copy.
 *
 * @param original name of the campaign
 */
@TemplateData
record CopyView(String original, String back, String action, String name, String key, Faults faults) {}
