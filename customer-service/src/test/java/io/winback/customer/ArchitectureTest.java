package io.winback.customer;

import io.winback.local.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfAllServices() {
        ArchitectureRules.check("io.winback.customer");
    }
}
