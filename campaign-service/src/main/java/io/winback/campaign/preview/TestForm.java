package io.winback.campaign.preview;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** Whom to send a test to, and which mail; all of them where none is named. */
record TestForm(
        @FormParam("to") @DefaultValue("") String to,
        @FormParam("stage") @DefaultValue("") String stage) {}
