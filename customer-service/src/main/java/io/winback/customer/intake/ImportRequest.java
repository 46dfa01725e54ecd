package io.winback.customer.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.customer.intake.mapping.ImportKind;
import io.winback.customer.intake.source.ImportFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What will be sent. Imports are history unless told otherwise: they correct figures and start nothing. */
record ImportRequest(
        @NotNull ImportKind kind,

        @Schema(description = "May be left out with a preset.") @Nullable
        ImportFormat format,

        @Schema(
                description =
                        "How another system's export is read: shopify-orders, shopify-customers, woocommerce-orders, magento-orders.")
        @Size(max = 40)
        @Nullable
        String preset,

        @Schema(
                type = SchemaType.OBJECT,
                description = "How a file of your own is read; docs/import.md describes the rules.")
        @Nullable
        JsonNode mapping,

        @Nullable Boolean history,

        @Schema(description = "Store nothing; count, and show the first records as they would be stored.") @Nullable
        Boolean dryRun) {}
