package dev.attune.boot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house has one direction, and its rooms keep to themselves. */
class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.attune");

    /** What must be usable with {@code new}. */
    private static final String[] CORE = {
        "dev.attune.api..", "dev.attune.rules..", "dev.attune.content..", "dev.attune.testkit.."
    };

    /** What must be told the time and the chance. */
    private static final String[] TOLD = {
        "dev.attune.api..",
        "dev.attune.rules..",
        "dev.attune.content..",
        "dev.attune.testkit..",
        "dev.attune.redis..",
        "dev.attune.postgres..",
        "dev.attune.thymeleaf.."
    };

    /** Public types whose users are not in these modules, each with the reason. */
    private static final Map<String, String> USED_ELSEWHERE = Map.of(
            "dev.attune.boot.AttuneAutoConfiguration", "found by Spring Boot by its name",
            "dev.attune.boot.AttuneProperties", "written by whoever configures an application",
            "dev.attune.boot.event.ViewedProduct", "given to ShopperEvents by applications",
            "dev.attune.content.template.FreeLiquid", "Liquid over any data for whoever runs cases of their own",
            "dev.attune.rules.ConditionSchema",
                    "the JSON Schema of conditions for whoever checks or completes them elsewhere",
            "dev.attune.rules.ConditionSentences", "the words of a condition for whoever shows rules to editors");

    @Test
    void everyModuleIsLookedAt() {
        for (String part :
                new String[] {"api", "rules", "content", "testkit", "redis", "postgres", "thymeleaf", "boot"}) {
            classes()
                    .that(resideInAnyPackage("dev.attune." + part + ".."))
                    .should(new ArchCondition<>("exist") {
                        @Override
                        public void check(JavaClass item, ConditionEvents events) {
                            // That there is one to check is what is checked: an empty "that" fails the rule.
                        }
                    })
                    .check(HOUSE);
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.attune.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theCoreIsFreeOfSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
                .check(HOUSE);
    }

    @Test
    void redisKnowsSpringDataButNotSpringBoot() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.attune.redis..", "dev.attune.postgres..", "dev.attune.thymeleaf..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.boot..", "org.springframework.web..")
                .check(HOUSE);
    }

    @Test
    void nobodyButTheEdgeAsksForTheTimeOrForChance() {
        noClasses()
                .that()
                .resideInAnyPackage(TOLD)
                .should()
                .accessTargetWhere(asksForTheTimeOrForChance())
                .check(HOUSE);
    }

    @Test
    void onlyOneClassReadsTheClock() {
        noClasses()
                .that()
                .resideInAPackage("dev.attune.boot.*..")
                .and()
                .doNotHaveFullyQualifiedName("dev.attune.boot.web.RequestContexts")
                .should()
                .callMethod(Clock.class, "instant")
                .orShould()
                .callMethod(Clock.class, "millis")
                .orShould()
                .accessTargetWhere(asksForTheTime())
                .check(HOUSE);
    }

    /** Who may know whom: the picture of the house, row by row. */
    @ParameterizedTest
    @CsvSource({
        "api, api",
        "rules, api rules",
        "content, api rules content",
        "testkit, api testkit",
        "redis, api redis",
        "thymeleaf, api thymeleaf",
        "postgres, api rules content postgres",
        "boot, api rules content redis thymeleaf postgres boot",
        "embedded, embedded"
    })
    void siblingsDoNotKnowEachOther(String part, String known) {
        String[] allowed = Arrays.stream(known.split(" "))
                .map(name -> "dev.attune." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.attune." + part + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.attune..").and(resideOutsideOfPackages(allowed)))
                .check(HOUSE);
    }

    @Test
    void whatIsPublicIsUsedOutsideOfItsPackage() {
        classes()
                .that()
                .arePublic()
                .and(DescribedPredicate.describe("stand alone", type -> !type.isNestedClass()))
                .and(DescribedPredicate.describe("are not offered to others", type -> !isOffered(type)))
                .should(beUsedOutsideOfTheirPackage())
                .check(HOUSE);
    }

    /** What the words, the contracts for authors and the servers for tests are there for is use by others. */
    private static boolean isOffered(JavaClass type) {
        return type.getPackageName().startsWith("dev.attune.api")
                || type.getPackageName().startsWith("dev.attune.testkit")
                || type.getPackageName().startsWith("dev.attune.embedded")
                || USED_ELSEWHERE.containsKey(type.getName());
    }

    private static ArchCondition<JavaClass> beUsedOutsideOfTheirPackage() {
        return new ArchCondition<>("be used outside of their package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(user -> !user.getPackageName().equals(type.getPackageName()));
                used |= isToldBySomebodyPublic(type);
                events.add(new SimpleConditionEvent(
                        type,
                        used,
                        type.getName() + (used ? " is" : " is public, but not") + " used outside of its package"));
            }
        };
    }

    /** Whether it stands in the signature of a public method of another public type, or is thrown by one. */
    private static boolean isToldBySomebodyPublic(JavaClass type) {
        return type.isAssignableTo(RuntimeException.class)
                || type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .filter(user -> user.getModifiers().contains(JavaModifier.PUBLIC) && !user.equals(type))
                        .flatMap(user -> user.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(method -> method.getRawReturnType().equals(type)
                                || method.getRawParameterTypes().contains(type));
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTimeOrForChance() {
        return asksForTheTime().or(DescribedPredicate.describe("ask for chance", access -> {
            JavaClass owner = access.getTargetOwner();
            return owner.isAssignableTo(Random.class)
                    || owner.isEquivalentTo(ThreadLocalRandom.class)
                    || (owner.isEquivalentTo(Math.class) && access.getName().equals("random"))
                    || (owner.isEquivalentTo(UUID.class) && access.getName().equals("randomUUID"));
        }));
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
        return DescribedPredicate.describe("ask for the time", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getName();
            boolean now = owner.getPackageName().equals("java.time") && name.equals("now") && !takesAClock(access);
            boolean clock = owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"));
            return now || clock || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
        });
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access instanceof JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
