package io.winback.campaign.site.customer;

import io.quarkus.qute.TemplateData;

/**
 * Asks for a customer.
 *
 * @param fault that there is no such customer; empty if none was asked for
 */
@TemplateData
record FindView(String id, String fault) {}
