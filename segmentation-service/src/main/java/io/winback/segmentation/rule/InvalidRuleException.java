package io.winback.segmentation.rule;

/** A rule that says nothing we can ask; {@code pointer} (RFC 6901) names the place in the request, the message how to mend it. */
public final class InvalidRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    InvalidRuleException(String pointer, String detail) {
        super(detail);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
