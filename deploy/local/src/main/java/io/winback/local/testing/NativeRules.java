package io.winback.local.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What a class must keep to so that it works in a native image, where it is initialised while the image is made. */
public final class NativeRules {

    private static final String REGISTERED = "io.quarkus.runtime.annotations.RegisterForReflection";

    private static final List<Class<?>> LIVE = List.of(
            RandomGenerator.class,
            Thread.class,
            Executor.class,
            Clock.class,
            java.util.Timer.class,
            java.net.http.HttpClient.class,
            java.net.InetAddress.class,
            java.net.InetSocketAddress.class,
            java.nio.channels.Channel.class);

    /** Asked while the image is made, they tell of the machine that makes it. */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.nanoTime",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.lang.Runtime.availableProcessors");

    private NativeRules() {}

    public static void check(String root) {
        check(
                root,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root));
    }

    static void check(String root, JavaClasses code) {
        rules(root, code).forEach(rule -> rule.allowEmptyShould(true).check(code));
    }

    private static List<ArchRule> rules(String root, JavaClasses code) {
        return List.of(
                fields().that(DescribedPredicate.describe("are static", NativeRules::isStatic))
                        .should()
                        .notHaveRawType(DescribedPredicate.describe(
                                "randomness, a thread, a clock or a socket", NativeRules::lives))
                        .because("a native image would keep what was in it while the image was made"),
                classes()
                        .should(notAskTheMachineInStaticInitialisers())
                        .because("a native image would answer for the machine that made it"),
                classes()
                        .should(nameRegisteredRecordsOnly(root, targets(code)))
                        .because("what is read or written by its class is read by reflection"),
                classes()
                        .should(beRegisteredWhereTheyAreJson(root, code, targets(code)))
                        .because("Jackson sees nothing else in a native image"));
    }

    private static boolean isStatic(JavaField field) {
        return field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC);
    }

    private static boolean lives(JavaClass type) {
        return LIVE.stream().anyMatch(type::isAssignableTo);
    }

    private static ArchCondition<JavaClass> notAskTheMachineInStaticInitialisers() {
        return new ArchCondition<>("not ask the machine in static initialisers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getStaticInitializer().stream()
                        .flatMap(initialiser -> initialiser.getCallsFromSelf().stream())
                        .filter(call -> OF_THE_MACHINE.contains(call.getTargetOwner()
                                        .getName() + "." + call.getTarget().getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> nameRegisteredRecordsOnly(String root, Set<String> targets) {
        return new ArchCondition<>("name the classes of registered records only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(unit -> !asksForKinds(unit))
                        .flatMap(unit -> unit.getReferencedClassObjects().stream())
                        .filter(named -> named.getRawType().isRecord())
                        .filter(named -> named.getRawType().getPackageName().startsWith(root))
                        .filter(named -> !registered(named.getRawType(), targets))
                        .forEach(named -> events.add(SimpleConditionEvent.violated(
                                named,
                                named.getRawType().getName() + " lacks @RegisterForReflection "
                                        + named.getSourceCodeLocation())));
            }
        };
    }

    /** {@code Some.class::isInstance} needs no reflection. */
    private static boolean asksForKinds(JavaCodeUnit unit) {
        return unit.getMethodReferencesFromSelf().stream()
                .anyMatch(reference -> reference.getTargetOwner().isEquivalentTo(Class.class));
    }

    /** Quarkus registers what resource methods take and return, with all it holds; the rest is ours. */
    private static ArchCondition<JavaClass> beRegisteredWhereTheyAreJson(
            String root, JavaClasses code, Set<String> targets) {
        var ofResources = withComponents(
                root,
                code.stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method ->
                                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()));
        var ours = withComponents(root, code.stream().filter(type -> type.isRecord() && registered(type, targets)));
        return new ArchCondition<>("be registered where they are JSON") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var json = ours.contains(type)
                        || (type.isRecord() && type.getName().matches(".*(Request|Response)(\\$.*)?"));
                if (json && !ofResources.contains(type) && !registered(type, targets)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lacks @RegisterForReflection"));
                }
            }
        };
    }

    /** The types themselves, and the records in them; an enumeration counts where Jackson must see its annotations. */
    private static Set<JavaClass> withComponents(String root, Stream<JavaClass> types) {
        var found = new LinkedHashSet<JavaClass>();
        var open = new ArrayDeque<>(types.toList());
        while (!open.isEmpty()) {
            var type = open.pop();
            if (type.getPackageName().startsWith(root) && isJson(type) && found.add(type)) {
                type.getFields().stream()
                        .filter(field -> !isStatic(field))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .forEach(open::push);
            }
        }
        return found;
    }

    private static boolean isJson(JavaClass type) {
        return type.isRecord() || (type.isEnum() && carriesAnnotationsOfJackson(type));
    }

    private static boolean carriesAnnotationsOfJackson(JavaClass type) {
        return type.getMembers().stream()
                .flatMap(member -> member.getAnnotations().stream())
                .anyMatch(annotation -> annotation.getRawType().getPackageName().startsWith("com.fasterxml.jackson"));
    }

    /** A registration counts for what is nested in the class too. */
    private static boolean registered(JavaClass type, Set<String> targets) {
        return Stream.iterate(
                        Optional.of(type), Optional::isPresent, inner -> inner.flatMap(JavaClass::getEnclosingClass))
                .flatMap(Optional::stream)
                .anyMatch(outer -> targets.contains(outer.getName())
                        || outer.tryGetAnnotationOfType(REGISTERED)
                                .filter(annotation -> named(annotation).isEmpty())
                                .isPresent());
    }

    private static Set<String> targets(JavaClasses code) {
        return code.stream()
                .flatMap(type -> type.tryGetAnnotationOfType(REGISTERED).stream())
                .flatMap(annotation -> named(annotation).stream())
                .collect(toSet());
    }

    /** What an annotation registers instead of the class it stands on. */
    private static List<String> named(JavaAnnotation<?> annotation) {
        var classes = annotation.get("targets").map(Object[].class::cast).stream()
                .flatMap(Arrays::stream)
                .map(type -> type instanceof JavaClass target ? target.getName() : type.toString());
        var names = annotation.get("classNames").map(Object[].class::cast).stream()
                .flatMap(Arrays::stream)
                .map(Object::toString);
        return Stream.concat(classes, names).toList();
    }
}
