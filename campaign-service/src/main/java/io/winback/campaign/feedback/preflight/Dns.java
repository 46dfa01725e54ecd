package io.winback.campaign.feedback.preflight;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** Looks names up. */
@Singleton
class Dns {

    /** A record of several strings comes with blanks between them, and quotes around those that hold blanks. */
    private static final Pattern STRINGS = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

    private static final String TRIES = "2";

    private final PreflightConfig config;

    Dns(PreflightConfig config) {
        this.config = config;
    }

    /** Nobody answered: nothing is known of the name. */
    static final class NoAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswerException(String name, NamingException cause) {
            super("no answer about " + name, cause);
        }
    }

    List<String> txt(String name) {
        return records(name, "TXT").stream().map(Dns::joined).toList();
    }

    /** Names of mail servers. */
    List<String> mx(String name) {
        return records(name, "MX").stream()
                .map(record -> record.substring(record.indexOf(' ') + 1))
                .toList();
    }

    /** IPv4 and IPv6 addresses. */
    List<String> addresses(String name) {
        var addresses = new ArrayList<>(records(name, "A"));
        addresses.addAll(records(name, "AAAA"));
        return addresses;
    }

    /** Names of an address. */
    List<String> ptr(Address address) {
        return records(address.reverseName(), "PTR").stream()
                .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                .toList();
    }

    /** The provider of DNS reads records as text and makes no objects of them; names come from the configuration and from the DNS. */
    @SuppressWarnings("BanJNDI")
    private List<String> records(String name, String type) {
        try {
            var context = new InitialDirContext(environment());
            try {
                // an absolute name: a search list of this machine has no say
                var attribute =
                        context.getAttributes(name + ".", new String[] {type}).get(type);
                return attribute == null
                        ? List.of()
                        : Collections.list(attribute.getAll()).stream()
                                .map(String::valueOf)
                                .toList();
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            throw new NoAnswerException(name, e);
        }
    }

    @SuppressWarnings("JdkObsolete") // JNDI takes nothing else
    private Hashtable<String, String> environment() {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(
                "com.sun.jndi.dns.timeout.initial",
                Long.toString(config.timeout().toMillis()));
        environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
        config.server().ifPresent(server -> environment.put(Context.PROVIDER_URL, "dns://" + server));
        return environment;
    }

    private static String joined(String record) {
        var text = new StringBuilder();
        var strings = STRINGS.matcher(record);
        while (strings.find()) {
            text.append(
                    strings.group(1) == null
                            ? strings.group(2)
                            : strings.group(1).replaceAll("\\\\(.)", "$1"));
        }
        return text.toString();
    }
}
