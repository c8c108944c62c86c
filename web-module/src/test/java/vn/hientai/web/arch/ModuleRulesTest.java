package vn.hientai.web.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.usecase.UseCase;

@DisplayName("Kỷ luật giữa các mô-đun")
@AnalyzeClasses(packages = "vn.hientai", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {
    @ArchTest
    static final ArchRule core_stands_below_all = noClasses()
            .that().resideInAPackage("vn.hientai.core..")
            .should().dependOnClassesThat().resideInAnyPackage("vn.hientai.personnel..", "vn.hientai.rewards..", "vn.hientai.web..");

    @ArchTest
    static final ArchRule personnel_knows_nothing_of_rewards_and_web = noClasses()
            .that().resideInAPackage("vn.hientai.personnel..")
            .should().dependOnClassesThat().resideInAnyPackage("vn.hientai.rewards..", "vn.hientai.web..");

    @ArchTest
    static final ArchRule rewards_enters_personnel_by_its_door = noClasses()
            .that().resideInAPackage("vn.hientai.rewards..")
            .should().dependOnClassesThat(
                    resideInAPackage("..hientai.personnel..").and(resideOutsideOfPackage("..personnel.api..")));

    @ArchTest
    static final ArchRule nobody_below_knows_web = noClasses()
            .that().resideOutsideOfPackage("vn.hientai.web..")
            .should().dependOnClassesThat().resideInAPackage("vn.hientai.web..");

    @ArchTest
    static final ArchRule features_form_no_cycle = slices().matching("vn.hientai.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rules_are_plain_java = classes().that().resideInAPackage("..rule..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..rule..", "..core.kernel..", "..core.policy..", "..core.calendar..");

    @ArchTest
    static final ArchRule web_never_sees_entities = noClasses().that().resideInAPackage("..hientai.web..")
            .should().dependOnClassesThat().areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule transactions_come_with_the_use_case = noClasses()
            .that(not(simpleNameEndingWith("UseCase")))
            .and().doNotHaveSimpleName("RefusedAttempts")
            .and().areAnnotatedWith(ApplicationScoped.class)
            .should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule use_cases_have_one_door = classes().that().areAnnotatedWith(UseCase.class)
            .and().areNotInterfaces().and().areNotAnnotations()
            .and().doNotHaveSimpleName("UseCaseInterceptor")
            .should(haveOnePublicMethodHandle())
            .andShould().beAnnotatedWith(ApplicationScoped.class);

    @ArchTest
    static final ArchRule queries_take_a_scope = methods().that().arePublic()
            .and().areDeclaredInClassesThat().haveSimpleNameEndingWith("Queries")
            .and().areDeclaredInClassesThat().areTopLevelClasses()
            .should(takeAnAccessScopeFirst());

    @ArchTest
    static final ArchRule only_the_clock_tells_the_time = noClasses()
            .that().doNotHaveSimpleName("Today").and().resideOutsideOfPackages("..web.launch..", "..web.setup..")
            .should().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callConstructor(Date.class);

    @ArchTest
    static final ArchRule dates_are_of_java_time = fields().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should().notHaveRawType(Date.class)
            .andShould().notHaveRawType(Calendar.class)
            .andShould().notHaveRawType(float.class)
            .andShould().notHaveRawType(double.class);

    @ArchTest
    static final ArchRule no_optional_fields = fields().that().areDeclaredInClassesThat().resideInAPackage("vn.hientai..")
            .and().areDeclaredInClassesThat().areNotRecords()
            .should().notHaveRawType(Optional.class);

    @ArchTest
    static final ArchRule entities_have_no_public_setters = noMethods()
            .that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .or().areDeclaredInClassesThat().areAnnotatedWith(Embeddable.class)
            .should().haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule faces_and_jaxrs_stay_in_web = noClasses().that().resideOutsideOfPackage("vn.hientai.web..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces..");

    @ArchTest
    static final ArchRule the_web_holds_no_entity_manager = noClasses()
            .that().resideInAPackage("vn.hientai.web..")
            .and().doNotHaveSimpleName("OnceOnly") // keeps an answer in the very transaction that gave it
            .should().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .should().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Util")
            .orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Impl")
            .orShould().haveSimpleNameEndingWith("Service")
            .orShould().haveSimpleNameEndingWith("Controller")
            .orShould().haveSimpleNameEndingWith("Dto");

    private static ArchCondition<JavaClass> haveOnePublicMethodHandle() {
        return new ArchCondition<>("have exactly one public method, handle") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var names = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaMethod::getName)
                        .toList();
                if (!names.equals(List.of("handle"))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has the public methods " + names));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> takeAnAccessScopeFirst() {
        return new ArchCondition<>("take an AccessScope first or say why not") {
            private final Set<String> objectMethods = Set.of("toString", "hashCode", "equals");

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                var scoped = !parameters.isEmpty() && parameters.get(0).isEquivalentTo(AccessScope.class);
                if (!scoped && !method.isAnnotatedWith(Unscoped.class) && !objectMethods.contains(method.getName())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes no AccessScope first"));
                }
            }
        };
    }
}
