package io.winback.campaign.feedback.preflight;

import io.quarkus.logging.Log;
import io.winback.campaign.definition.LaunchCheck;
import io.winback.campaign.feedback.preflight.Finding.Level;
import io.winback.campaign.feedback.preflight.PreflightConfig.Mode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at everything that must be in place before mails arrive. */
@Singleton
public class Preflight implements LaunchCheck {

    private final PreflightConfig config;
    private final SenderIdentity sender;
    private final AuthenticationChecks authentication;
    private final ReachChecks reach;

    Preflight(PreflightConfig config, SenderIdentity sender, AuthenticationChecks authentication, ReachChecks reach) {
        this.config = config;
        this.sender = sender;
        this.authentication = authentication;
        this.reach = reach;
    }

    /** What is found now; it may take some seconds. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(looked("SPF", () -> authentication.spf(sender)));
        findings.add(looked("DKIM", () -> authentication.dkim(sender)));
        findings.add(looked("DMARC", () -> authentication.dmarc(sender)));
        if (config.sendingIp().isPresent()) {
            findings.add(looked("PTR", () -> reach.ptr().orElseThrow()));
        }
        findings.add(looked("MX", () -> reach.mx(sender.envelope(), "Bounces")));
        if (!sender.reply().equals(sender.envelope())) {
            findings.add(looked("MX", () -> reach.mx(sender.reply(), "Answers")));
        }
        findings.add(reach.unsubscribe(sender));
        return findings;
    }

    @Override
    public void check(String campaign) {
        if (config.mode() == Mode.OFF) {
            return;
        }
        var findings = findings();
        findings.stream()
                .filter(finding -> finding.level() != Level.OK)
                .forEach(finding -> Log.warnf(
                        "preflight campaign=%s check=%s level=%s %s",
                        campaign, finding.check(), finding.level(), finding.what()));
        var failed = findings.stream()
                .filter(finding -> finding.level() == Level.FAIL)
                .toList();
        if (config.mode() == Mode.DENY && !failed.isEmpty()) {
            throw new PreflightFailedException(failed);
        }
    }

    private static Finding looked(String check, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (Dns.NoAnswerException e) {
            return Finding.warn(
                    check,
                    String.valueOf(e.getMessage()),
                    "Whether mails arrive cannot be told.",
                    "Try again; if it lasts, set winback.preflight.server to a DNS server that answers.");
        }
    }
}
