package io.winback.local.front;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/** Whether a request comes from a program on this machine, and not from a page of another site in its browser. */
final class LoopbackOnly {

    private LoopbackOnly() {}

    static boolean allows(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return exchange.getRemoteAddress().getAddress().isLoopbackAddress()
                && !headers.containsKey("Origin")
                && Optional.ofNullable(headers.getFirst("Host"))
                        .filter(host -> host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?"))
                        .isPresent();
    }
}
