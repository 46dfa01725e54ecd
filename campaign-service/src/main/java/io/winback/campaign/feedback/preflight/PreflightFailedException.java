package io.winback.campaign.feedback.preflight;

import java.util.List;

/** A campaign does not begin, for its mails would not arrive. */
public final class PreflightFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    PreflightFailedException(List<Finding> findings) {
        super("Mails would not arrive.");
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
