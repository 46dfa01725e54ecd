package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Report;

/** A measure as a page. A bean of this kind has its place in the list of measures and its own address. */
interface MeasurePage {

    /** The last part of the address. */
    String key();

    /** The place in the list, from 1. */
    int place();

    /** What the list calls it. */
    String name(MeasureWords words);

    /** What it tells, in one sentence. */
    String about(MeasureWords words);

    /**
     * The report.
     *
     * @throws UnreadableAnswerException if what was asked cannot be read
     */
    Report report(Asked asked, Language language);
}
