package io.winback.customer.audit;

import java.util.Collection;
import java.util.TreeSet;

/** Who acts: the client of an API key or the subject of a token, with its roles; {@code system} where nobody asked. */
public record Actor(String name, Collection<String> roles) {

    static final Actor SYSTEM = new Actor("system", new TreeSet<>());

    public Actor {
        roles = new TreeSet<>(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
