package io.winback.survey;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.winback.local.testing.RealParts;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A {@code @QuarkusTest} of the whole service on a real PostgreSQL and a real broker. */
@WithTestResource(
        value = RealParts.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "survey"))
@Retention(RUNTIME)
@Target(TYPE)
public @interface ServiceTest {}
