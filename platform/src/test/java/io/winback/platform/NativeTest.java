package io.winback.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.local.testing.NativeRules;
import io.winback.platform.sql.Database;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.postgres.PostgresTypes;
import org.junit.jupiter.api.Test;

class NativeTest {

    @Test
    void keepsTheRulesOfNativeImages() {
        NativeRules.check("io.winback.platform");
    }

    @Test
    void registersEveryConfigurationOfJdbi() {
        // given
        var jars = new ClassFileImporter().importPackagesOf(Jdbi.class, PostgresTypes.class);

        // then
        assertThat(jars)
                .filteredOn(type -> type.isAssignableTo(JdbiConfig.class) && !type.isInterface())
                .filteredOn(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .extracting(JavaClass::getName)
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrder(targets());
    }

    private static String[] targets() {
        return java.util.Arrays.stream(Database.class
                        .getAnnotation(RegisterForReflection.class)
                        .targets())
                .map(Class::getName)
                .toArray(String[]::new);
    }
}
