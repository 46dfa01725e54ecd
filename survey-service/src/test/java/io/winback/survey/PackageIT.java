package io.winback.survey;

import io.winback.local.testing.NativeSources;
import io.winback.local.testing.Sbom;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the build made besides the service itself. */
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
