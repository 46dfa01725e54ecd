package io.winback.campaign.site.customer;

import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.experiment.Arm;
import io.winback.campaign.site.RunWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.time.Instant;
import java.time.ZoneId;

/** Tells where a run stands, and what comes next. */
final class RunStory {

    private final CustomerWords words;
    private final RunWords codes;
    private final Figures figures;
    private final ZoneId zone;

    RunStory(Language language, ZoneId zone) {
        this.words = language.words(CustomerWords.class);
        this.codes = new RunWords(language);
        this.figures = new Figures(language);
        this.zone = zone;
    }

    String group(RunRow run) {
        if (run.arm() == Arm.HELD_OUT) {
            return "GLOBAL".equals(run.heldOutBy()) ? words.heldOutOfAll() : words.heldOut();
        }
        var variant = run.variant();
        var part = variant == null ? words.takesPart() : words.takesPartWith(variant);
        return run.run() == 1 ? part : words.again(part, figures.count(run.run()));
    }

    String where(RunRow run) {
        var reason = run.endReason();
        if (reason != null) {
            return words.over(codes.end(reason));
        }
        return run.stage() == null ? words.measured() : words.inStage(run.stage());
    }

    String next(RunRow run) {
        var ended = run.endedAt();
        if (ended != null) {
            return words.since() + " " + time(ended);
        }
        if (run.arm() == Arm.HELD_OUT) {
            return words.nextMeasured(time(run.closesAt()));
        }
        if (run.status() == CampaignStatus.PAUSED) {
            return words.nextPaused();
        }
        return switch (run.phase()) {
            case "MAILING" -> mailing(run);
            case "AWAITING" -> words.nextProduct();
            default -> waits(run);
        };
    }

    private String mailing(RunRow run) {
        if (run.held()) {
            return words.nextHeld();
        }
        var at = run.mailAt();
        return at == null || "DISPATCHED".equals(run.mailState()) ? words.nextUnderWay() : words.nextMail(time(at));
    }

    private String waits(RunRow run) {
        var due = run.dueAt();
        if (due == null) {
            return words.nextUnderWay();
        }
        return run.phase().equals("ENTERING") ? words.nextMail(time(due)) : words.nextStep(time(due));
    }

    private String time(Instant at) {
        return figures.time(at, zone);
    }
}
