package io.winback.segmentation.page.measure;

import io.quarkus.qute.TemplateData;

/** A measure in the list of all. */
@TemplateData
record MeasureLink(String href, String name, String about) {}
