package io.winback.campaign;

import io.winback.local.testing.NativeSources;
import io.winback.local.testing.Sbom;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the build made besides the service itself. */
@EnabledIfSystemProperty(named = "winback.it", matches = "true", disabledReason = "asked for by -Dwinback.it=true")
class PackageIT {

    @Test
    void registersForANativeImageWhatTheServiceNeeds() throws IOException {
        NativeSources.check();
    }

    @Test
    void namesItsLibrariesUnderLicencesThatAreAllowed() throws IOException {
        Sbom.check();
    }
}
