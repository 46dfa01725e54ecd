package io.winback.survey.analysis;

/** A question to the answers that cannot be answered as it is asked. */
public final class InvalidAnalysisException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the parameter that is wrong
     * @param detail what is wrong with it, and what to send instead
     */
    public InvalidAnalysisException(String field, String detail) {
        super(detail);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
