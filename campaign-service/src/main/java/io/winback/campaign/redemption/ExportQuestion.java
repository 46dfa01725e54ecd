package io.winback.campaign.redemption;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which codes are asked for. */
public class ExportQuestion {

    @QueryParam("campaign")
    @Nullable
    String campaign;

    @QueryParam("offer")
    @Nullable
    String offer;

    @Parameter(description = "ISSUED, RESERVED, REDEEMED, REVOKED or EXPIRED")
    @QueryParam("state")
    @Pattern(regexp = "ISSUED|RESERVED|REDEEMED|REVOKED|EXPIRED")
    @Nullable
    String state;

    @Parameter(description = "Codes issued after this instant, for who fetches what is new")
    @QueryParam("issuedAfter")
    @Nullable
    Instant issuedAfter;

    @QueryParam("pageToken")
    @Nullable
    String pageToken;
}
