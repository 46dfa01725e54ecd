package io.winback.campaign.site.offers;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** A pool as it was filled in. */
record PoolForm(
        @FormParam("name") @DefaultValue("") String name,
        @FormParam("key") @DefaultValue("") String key,
        @FormParam("lowAt") @DefaultValue("") String lowAt) {

    static final PoolForm EMPTY = new PoolForm("", "", "50");

    private static final int MOST = 100_000;

    boolean fits() {
        return !name.isBlank()
                && name.length() <= 200
                && key.matches("[a-z0-9][a-z0-9-]{0,63}")
                && lowAt.matches("[0-9]{1,6}")
                && Integer.parseInt(lowAt) <= MOST;
    }
}
