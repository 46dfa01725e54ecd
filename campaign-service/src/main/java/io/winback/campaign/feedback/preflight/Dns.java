package io.winback.campaign.feedback.preflight;

import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Looks names up. */
@Singleton
class Dns {

    private static final Name[] NO_SEARCH_LIST = {};

    private final PreflightConfig config;

    Dns(PreflightConfig config) {
        this.config = config;
    }

    /** Nobody answered: nothing is known of the name. */
    static final class NoAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswerException(String name) {
            super("no answer about " + name);
        }
    }

    /** The strings of a record follow each other without a gap (RFC 7208, 3.3). */
    List<String> txt(String name) {
        return records(name, Type.TXT, TXTRecord.class, record -> String.join("", record.getStrings()));
    }

    /** Names of mail servers. */
    List<String> mx(String name) {
        return records(name, Type.MX, MXRecord.class, record -> text(record.getTarget()));
    }

    /** IPv4 and IPv6 addresses. */
    List<String> addresses(String name) {
        return Stream.concat(
                        records(name, Type.A, ARecord.class, record -> record.getAddress()
                                        .getHostAddress())
                                .stream(),
                        records(name, Type.AAAA, AAAARecord.class, record -> record.getAddress()
                                        .getHostAddress())
                                .stream())
                .toList();
    }

    /** Names of an address. */
    List<String> ptr(Address address) {
        return records(address.reverseName(), Type.PTR, PTRRecord.class, record -> text(record.getTarget()));
    }

    private <R extends Record> List<String> records(String name, int type, Class<R> kind, Function<R, String> text) {
        var lookup = lookup(name, type);
        var found = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL ->
                Arrays.stream(found)
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .map(text)
                        .toList();
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
            default -> throw new NoAnswerException(name);
        };
    }

    private Lookup lookup(String name, int type) {
        try {
            var lookup = new Lookup(Name.fromString(name, Name.root), type);
            lookup.setResolver(resolver());
            // what was asked before and a search list of this machine have no say
            lookup.setCache(null);
            lookup.setSearchPath(NO_SEARCH_LIST);
            return lookup;
        } catch (TextParseException e) {
            throw new NoAnswerException(name);
        }
    }

    private Resolver resolver() {
        var resolver = config.server()
                .<Resolver>map(server -> new SimpleResolver(address(server)))
                .orElseGet(ExtendedResolver::new);
        resolver.setTimeout(config.timeout());
        return resolver;
    }

    private static InetSocketAddress address(String server) {
        var colon = server.lastIndexOf(':');
        return new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
    }

    private static String text(Name name) {
        return name.toString(true);
    }
}
