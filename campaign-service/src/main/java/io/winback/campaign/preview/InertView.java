package io.winback.campaign.preview;

import io.quarkus.qute.TemplateData;

/** What a link of a test mail leads to. */
@TemplateData
record InertView(String language, String shop, String colour, String accent, String darkAccent, String what) {}
