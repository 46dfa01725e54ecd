package io.winback.platform.web;

import io.vertx.ext.web.RoutingContext;

/** What a reader is shown who asked too often. A service with public pages has one; another answers in plain words. */
public interface TooManyRequests {

    /** Ends the response, whose status and {@code Retry-After} are set. It is called in a flood: it must cost next to nothing. */
    void answer(RoutingContext context);
}
