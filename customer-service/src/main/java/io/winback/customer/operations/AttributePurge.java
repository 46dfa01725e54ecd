package io.winback.customer.operations;

import io.winback.customer.customer.AttributeService;
import jakarta.inject.Singleton;

/** Purges an attribute of everybody, in chunks that commit on their own. */
@Singleton
class AttributePurge {

    private static final int CHUNK = 500;

    private final AttributeService service;

    AttributePurge(AttributeService service) {
        this.service = service;
    }

    PurgeResponse purge(String name) {
        var customers = 0L;
        var step = service.purgeNext(name, "", CHUNK);
        while (!step.last().isEmpty()) {
            customers += step.events();
            step = service.purgeNext(name, step.last(), CHUNK);
        }
        return new PurgeResponse(name, customers);
    }
}
