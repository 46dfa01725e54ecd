package io.winback.campaign.feedback.preflight;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether what comes back arrives, and whether the sending server has a name. */
@Singleton
class ReachChecks {

    private final Dns dns;
    private final PreflightConfig config;

    ReachChecks(Dns dns, PreflightConfig config) {
        this.dns = dns;
        this.config = config;
    }

    /** Nothing where the address mails leave from is not told. */
    Optional<Finding> ptr() {
        return config.sendingIp().flatMap(Address::of).map(this::ptr);
    }

    private Finding ptr(Address address) {
        var why = "Many mail servers take nothing from an address without a name, or whose name leads elsewhere.";
        var names = dns.ptr(address);
        var told = config.sendingIp().orElse("");
        if (names.isEmpty()) {
            return Finding.fail(
                    "PTR",
                    told + " has no name",
                    why,
                    "Ask whoever gave you the address for a PTR record that names your mail server.");
        }
        var confirmed = names.stream()
                .filter(name -> dns.addresses(name).stream()
                        .flatMap(found -> Address.of(found).stream())
                        .anyMatch(address::equals))
                .findFirst();
        return confirmed.isPresent()
                ? Finding.ok("PTR", told + " is " + confirmed.get())
                : Finding.fail(
                        "PTR",
                        told + " is called " + names.get(0) + ", which does not lead back to it",
                        why,
                        "Publish an address record for " + names.get(0) + " with " + told + ".");
    }

    Finding mx(String domain, String purpose) {
        var hosts = dns.mx(domain);
        if (!hosts.isEmpty() && !hosts.get(0).equals(".")) {
            return Finding.ok("MX", purpose + " to " + domain + " arrive at " + hosts.get(0));
        }
        if (hosts.isEmpty() && !dns.addresses(domain).isEmpty()) {
            return Finding.ok("MX", purpose + " to " + domain + " arrive at its own address");
        }
        return Finding.fail(
                "MX",
                domain + " takes no mail",
                purpose + " are lost: nobody learns of addresses that do not exist, or of what customers answer.",
                "Publish an MX record for " + domain + ".");
    }

    Finding unsubscribe(SenderIdentity sender) {
        return sender.unsubscribeScheme().equals("https")
                ? Finding.ok("UNSUBSCRIBE", "one click unsubscribes over https")
                : Finding.fail(
                        "UNSUBSCRIBE",
                        "the link to unsubscribe is not https",
                        "One-click unsubscribe (RFC 8058) counts over https only, and the big providers demand it.",
                        "Set winback.shop.public-url to an https address.");
    }
}
