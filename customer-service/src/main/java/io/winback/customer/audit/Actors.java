package io.winback.customer.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Singleton;

/** Knows who acts in this thread. */
@Singleton
public class Actors {

    private final CurrentIdentityAssociation identities;

    Actors(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    public Actor current() {
        // consumers and workers have no request, hence no identity
        if (!Arc.container().requestContext().isActive()) {
            return Actor.SYSTEM;
        }
        var identity = identities.getIdentity();
        return identity.isAnonymous()
                ? Actor.SYSTEM
                : new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
