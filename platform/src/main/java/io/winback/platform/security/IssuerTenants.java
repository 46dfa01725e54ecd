package io.winback.platform.security;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * One path of the pages is for people who come from the issuer, all others are for bearer tokens. Said for every path, since otherwise
 * a cookie, or a customer who is called as one of the two, would choose.
 */
@Singleton
class IssuerTenants implements TenantResolver {

    @Override
    public String resolve(RoutingContext context) {
        return SignIn.isReturn(context) ? Issuer.PEOPLE : OidcUtils.DEFAULT_TENANT_ID;
    }
}
