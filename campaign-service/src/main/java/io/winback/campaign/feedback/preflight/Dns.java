package io.winback.campaign.feedback.preflight;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;
import org.xbill.DNS.config.ResolvConfResolverConfigProvider;

/**
 * Looks names up. Asks resolvers itself: what the library knows of configurations reaches for classes of Windows and Android, which a
 * native image cannot link.
 */
@Singleton
class Dns {

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
        var answer = ask(name, type);
        return switch (answer.getRcode()) {
            case Rcode.NOERROR ->
                answer.getSection(Section.ANSWER).stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .map(text)
                        .toList();
            case Rcode.NXDOMAIN -> List.of();
            default -> throw new NoAnswerException(name);
        };
    }

    private Message ask(String name, int type) {
        try {
            var question = Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN);
            return resolver().send(Message.newQuery(question));
        } catch (IOException e) {
            throw new NoAnswerException(name);
        }
    }

    private Resolver resolver() {
        var resolver = config.server()
                .<Resolver>map(server -> new SimpleResolver(address(server)))
                .orElseGet(Dns::ofMachine);
        resolver.setTimeout(config.timeout());
        return resolver;
    }

    private static Resolver ofMachine() {
        var machine = new ResolvConfResolverConfigProvider();
        machine.initialize();
        return new ExtendedResolver(
                machine.servers().stream().<Resolver>map(SimpleResolver::new).toList());
    }

    private static InetSocketAddress address(String server) {
        var colon = server.lastIndexOf(':');
        return new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
    }

    private static String text(Name name) {
        return name.toString(true);
    }
}
