package io.winback.campaign.report;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.experiment.Experiments;
import io.winback.campaign.experiment.Readouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Tells the verdict of a campaign on its day, and never again. */
@ApplicationScoped
class VerdictService {

    private static final int LONGEST_SECONDS = 600;

    private final Readouts readouts;
    private final ReportFigures figures;
    private final Experiments experiments;
    private final CampaignService campaigns;
    private final Clock clock;

    VerdictService(
            Readouts readouts, ReportFigures figures, Experiments experiments, CampaignService campaigns, Clock clock) {
        this.readouts = readouts;
        this.figures = figures;
        this.experiments = experiments;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Tells one that is due; returns whether there may be more. It rests on what is known of orders up to its day, however late it is told. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    boolean tell() {
        var due = readouts.due(clock.instant());
        due.ifPresent(this::tell);
        return due.isPresent();
    }

    private void tell(String key) {
        var readout = readouts.of(key).orElseThrow();
        var definition = campaigns.newest(campaigns.existing(key));
        var about = figures.about(key, definition, readout);
        var result = experiments.judge(definition.experiment(), readout, about, List.of(), readout.from());
        readouts.tell(key, readout.from(), about, result);
    }
}
