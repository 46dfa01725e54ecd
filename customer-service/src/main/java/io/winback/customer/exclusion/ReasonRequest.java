package io.winback.customer.exclusion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an exclusion is lifted, or a proposal refused. */
record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}
