package io.winback.customer.webhook;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names that a test gives out; all others are looked up. */
@Mock
@Singleton
class NamesOfTheTest extends HostNames {

    static final Map<String, String> NAMES = new ConcurrentHashMap<>(Map.of("shop.example", "127.0.0.1"));

    @Override
    List<InetAddress> addresses(String host) throws UnknownHostException {
        var address = NAMES.get(host);
        return address == null ? super.addresses(host) : List.of(InetAddress.getByName(address));
    }
}
