package io.winback.campaign.feedback.preflight;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** SPF, DKIM and DMARC of the sender: without them Gmail and Yahoo take no bulk mail. */
@Singleton
class AuthenticationChecks {

    private static final Pattern KEY = Pattern.compile("(?i)(^|;)\\s*p\\s*=\\s*([A-Za-z0-9+/=\\s]+)");
    private static final Pattern POLICY = Pattern.compile("(?i)(^|;)\\s*p\\s*=\\s*(none|quarantine|reject)\\b");
    private static final Pattern STRICT_SPF = Pattern.compile("(?i)(^|;)\\s*aspf\\s*=\\s*s\\b");

    private final Dns dns;
    private final PreflightConfig config;

    AuthenticationChecks(Dns dns, PreflightConfig config) {
        this.dns = dns;
        this.config = config;
    }

    Finding spf(SenderIdentity sender) {
        var domain = sender.envelope();
        var why = "Mail servers ask " + domain + " which servers may send for it.";
        var records = Spf.records(dns, domain);
        if (records.size() != 1) {
            return Finding.fail(
                    "SPF",
                    records.isEmpty()
                            ? domain + " has no SPF record"
                            : domain + " has " + records.size() + " SPF records",
                    why,
                    "Publish exactly one TXT record at " + domain + ", such as: v=spf1 include:<your provider> ~all");
        }
        var record = records.get(0);
        if (record.matches("(?i).*\\s\\+?all(\\s.*)?")) {
            return Finding.fail(
                    "SPF", "the SPF record lets anybody send: " + record, why, "End the record with ~all or -all.");
        }
        var ip = config.sendingIp().flatMap(Address::of);
        var spf = new Spf(dns, ip, config.spfInclude().orElse(null));
        spf.follow(domain, record);
        if (spf.lookups() > Spf.MOST_LOOKUPS) {
            return Finding.fail(
                    "SPF",
                    "the SPF record needs more than " + Spf.MOST_LOOKUPS + " look-ups",
                    "Mail servers stop there and count it as an error (RFC 7208).",
                    "Remove includes that are not needed any more.");
        }
        if (config.spfInclude().isPresent() && !spf.includesWanted()) {
            return Finding.fail(
                    "SPF",
                    "the SPF record does not include " + config.spfInclude().get(),
                    why,
                    "Add include:" + config.spfInclude().get() + " to: " + record);
        }
        if (ip.isPresent() && !spf.namesSender()) {
            return Finding.fail(
                    "SPF",
                    "the SPF record does not name " + config.sendingIp().orElse(""),
                    why,
                    "Add the address mails leave from, or the include of your provider, to: " + record);
        }
        return Finding.ok("SPF", record);
    }

    Finding dkim(SenderIdentity sender) {
        if (!sender.signs()) {
            return Finding.warn(
                    "DKIM",
                    "mails are not signed here",
                    "Unsigned mail is refused by the big providers, and the one-click unsubscribe counts only where it is signed.",
                    "Set quarkus.mailer.dkim.*, or make sure that your relay signs.");
        }
        var name = sender.keyName();
        var records = dns.txt(name);
        var keys = records.stream().filter(record -> KEY.matcher(record).find()).toList();
        return keys.isEmpty()
                ? Finding.fail(
                        "DKIM",
                        records.isEmpty() ? name + " has no record" : name + " holds no key",
                        "Mail servers cannot check our signature, and treat mails as forged.",
                        "Publish the public key as TXT record at " + name + ": v=DKIM1; k=rsa; p=<public key>")
                : Finding.ok("DKIM", "the key is published at " + name);
    }

    Finding dmarc(SenderIdentity sender) {
        var policy = policy(sender.from());
        if (policy.isEmpty()) {
            return Finding.fail(
                    "DMARC",
                    sender.from() + " has no DMARC policy",
                    "Gmail and Yahoo demand one from everybody who sends many mails.",
                    "Publish a TXT record at _dmarc." + sender.from()
                            + ", to begin with: v=DMARC1; p=none; rua=mailto:<your mailbox>");
        }
        var strict = STRICT_SPF.matcher(policy.get()).find();
        var spf = strict ? sender.envelope().equals(sender.from()) : aligned(sender.envelope(), sender.from());
        var dkim = sender.signs() && aligned(sender.signer(), sender.from());
        if (!spf && !dkim) {
            return Finding.fail(
                    "DMARC",
                    "neither the bounce domain " + sender.envelope() + " nor a signature belongs to " + sender.from(),
                    "DMARC asks that what SPF or DKIM prove is the domain the reader sees.",
                    "Use a subdomain of " + sender.from() + " in winback.mail.bounce-domain, or sign for it.");
        }
        return Finding.ok("DMARC", policy.get());
    }

    /** That of the domain, or of the nearest one above it. */
    private Optional<String> policy(String domain) {
        for (var name = domain; name.indexOf('.') > 0; name = name.substring(name.indexOf('.') + 1)) {
            var found = dns.txt("_dmarc." + name).stream()
                    .filter(record -> record.toLowerCase(Locale.ROOT).startsWith("v=dmarc1"))
                    .filter(record -> POLICY.matcher(record).find())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Relaxed alignment, as near as one comes without a list of public suffixes: one is the other, or below it. */
    private static boolean aligned(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }
}
