package io.winback.segmentation.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/segmentation}. */
@CheckedTemplate(basePath = "segmentation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {

    private Templates() {}

    static native TemplateInstance base(Frame frame, BaseView view);

    static native TemplateInstance policy(Frame frame, PolicyView view);

    static native TemplateInstance segments(Frame frame, SegmentsView view);

    static native TemplateInstance segment(Frame frame, SegmentView view);

    static native TemplateInstance candidates(Frame frame, CandidatesView view);

    static native TemplateInstance candidateList(Frame frame, CandidateListView view);

    static native TemplateInstance customer(Frame frame, CustomerView view);
}
