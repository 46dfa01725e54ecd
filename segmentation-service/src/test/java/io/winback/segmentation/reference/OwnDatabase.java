package io.winback.segmentation.reference;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.winback.local.testing.RealParts;
import java.util.List;
import java.util.Map;

/** A database nobody else writes to (another service's, empty here), and a clock that starts in the data. */
public final class OwnDatabase implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "winback.clock.start", "2011-06-30T12:00:00Z",
                "mp.messaging.incoming.orders.group.id", "oracle.orders",
                "mp.messaging.incoming.orders.auto.offset.reset", "latest",
                "mp.messaging.incoming.customers.group.id", "oracle.customers",
                "mp.messaging.incoming.customers.auto.offset.reset", "latest",
                "mp.messaging.incoming.campaigns.group.id", "oracle.campaigns",
                "mp.messaging.incoming.campaigns.auto.offset.reset", "latest",
                "mp.messaging.incoming.privacy.group.id", "oracle.privacy",
                "mp.messaging.incoming.privacy.auto.offset.reset", "latest");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RealParts.class, Map.of("database", "survey")));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
