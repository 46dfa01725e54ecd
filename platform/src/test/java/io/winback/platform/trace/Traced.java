package io.winback.platform.trace;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.winback.local.testing.TestCollector;
import java.util.List;

/** Every call is traced, and a collector gets it. */
public final class Traced implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestCollector.class));
    }
}
