package io.winback.local.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/** The rules every service keeps; a service's {@code ArchitectureTest} calls {@link #check(String)} with its root package. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    public static void check(String root) {
        var code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        rules(root).forEach(rule -> rule.allowEmptyShould(true).check(code));
        NativeRules.check(root, code);
    }

    /** MANDATORY opens none: it demands that the caller has. */
    private static boolean opensTransaction(JavaAnnotation<?> annotation) {
        return annotation.getRawType().getName().equals("jakarta.transaction.Transactional")
                && annotation
                        .get("value")
                        .filter(type -> type.toString().contains("MANDATORY"))
                        .isEmpty();
    }

    private static boolean isPathOfPages(JavaAnnotation<?> annotation) {
        return annotation.getRawType().getName().equals("jakarta.ws.rs.Path")
                && annotation
                        .get("value")
                        .filter(path -> path.toString().matches("/?ui(/.*)?"))
                        .isPresent();
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("data flows one way between features"),
                noClasses()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.ws.rs..",
                                "org.eclipse.microprofile.reactive..",
                                "jakarta.enterprise..",
                                "org.apache.kafka..")
                        .because("an aggregate decides and knows nothing of the doors it is reached by"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Repository")
                        .because("a resource speaks HTTP and calls a service"),
                methods()
                        .that()
                        .areAnnotatedWith(describe("a transaction of their own", ArchitectureRules::opensTransaction))
                        .should()
                        .beDeclaredInClassesThat()
                        .haveNameMatching(".*(Service|Consumer|Outbox|Inbox|Audit|Worker)")
                        .because("the transaction boundary is the use case"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.kafka.clients.producer..")
                        .because("events leave through the outbox only"),
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(OffsetDateTime.class, "now")
                        .orShould()
                        .callMethod(ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC")
                        .orShould()
                        .callMethod(UUID.class, "randomUUID")
                        .because("time comes from one of the two clocks and ids from Ids"),
                classes()
                        .that()
                        .areAnnotatedWith(describe("a path of pages", ArchitectureRules::isPathOfPages))
                        .should()
                        .beAnnotatedWith("io.winback.platform.page.Page")
                        .because("what is sent to a page must come from a form of ours"),
                fields().should()
                        .notBeAnnotatedWith("jakarta.inject.Inject")
                        .because("dependencies are constructor arguments"),
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging..")
                        .because("logging goes through io.quarkus.logging.Log"),
                classes()
                        .that()
                        .haveNameMatching(".*(Request|Response)")
                        .and()
                        .resideOutsideOfPackages("io.winback.platform..")
                        .should()
                        .beRecords()
                        .because("what crosses the wire is a value"),
                classes()
                        .that()
                        .haveNameMatching(".*(Resource|Repository|Consumer|Request)")
                        .should()
                        .notBePublic()
                        .because("a feature shows its service and its records, nothing else"));
    }
}
