package io.winback.campaign.delivery;

import io.winback.campaign.click.ClickListener;
import io.winback.campaign.permission.ReaderListener;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** What readers do with the links of a mail shows that it has left. */
@Singleton
class ReaderEvidence implements ReaderListener, ClickListener {

    private final EvidenceService evidence;

    ReaderEvidence(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @Override
    public void acted(UUID message, Instant at) {
        evidence.left(message, Evidence.UNSUBSCRIBE, at);
    }

    @Override
    public void clicked(UUID message, Instant at) {
        evidence.left(message, Evidence.CLICK, at);
    }
}
