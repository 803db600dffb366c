package cn.sisong.common.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Path;

import java.util.Set;

/** What holds for the code of every service. */
public final class ServiceRules {
    private static final String COMMON = "cn.sisong.common";
    private static final String LIBRARY = "{jakarta.validation.";
    private static final String SCOPE = "cn.sisong.common.identity.DataScope";

    private ServiceRules() {}

    /** Entities never cross HTTP. */
    public static ArchRule noEntityInAResourceSignature() {
        return ArchRuleDefinition.methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(new ArchCondition<>("name no entity in parameters and result") {
                    @Override
                    public void check(com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                        method.getAllInvolvedRawTypes().stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " names the entity " + type.getName())));
                    }
                });
    }

    /**
     * A resource reads and writes only what its caller sees: what it asks is told the scope, or is about an entity that
     * was found within it. {@code exceptions} are open to every reader, or guarded otherwise.
     */
    public static ArchRule resourcesCallScopedMethodsOnly(Set<String> exceptions) {
        var unscoped = new DescribedPredicate<JavaMethodCall>("call a repository method without a DataScope first") {
            @Override
            public boolean test(JavaMethodCall call) {
                var owner = call.getTargetOwner();
                if (!isRepository(owner) || exceptions.contains(owner.getSimpleName())) {
                    return false;
                }
                var parameters = call.getTarget().getRawParameterTypes();
                return parameters.isEmpty()
                        || !parameters.get(0).getName().equals(SCOPE)
                                && !parameters.get(0).isAnnotatedWith(Entity.class);
            }
        };
        return ArchRuleDefinition.noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .callMethodWhere(unscoped)
                .allowEmptyShould(true);
    }

    /** What holds the way to the rows of a service, whatever its name; what common keeps is nobody's in particular. */
    private static boolean isRepository(JavaClass type) {
        return type.isAssignableTo(PanacheRepositoryBase.class)
                || !type.getPackageName().startsWith(COMMON)
                        && type.getAllFields().stream()
                                .anyMatch(field -> field.getRawType().isAssignableTo(EntityManager.class));
    }

    /** A regular expression says nothing to whoever fills in a form: what it asks for stands in a message of its own. */
    public static ArchRule patternsSayWhatTheyAskFor() {
        return ArchRuleDefinition.fields()
                .that()
                .areAnnotatedWith(Pattern.class)
                .should(new ArchCondition<>("have a message of their own") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        if (field.getAnnotationOfType(Pattern.class).message().startsWith(LIBRARY)) {
                            events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " shows its regular expression"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    /** Common knows no service, and services know each other by HTTP only. */
    public static ArchRule knowsOnlyCommonAnd(String servicePackage) {
        var foreign = new DescribedPredicate<JavaClass>("belong to another part of the suite") {
            @Override
            public boolean test(JavaClass type) {
                var name = type.getPackageName();
                return name.startsWith("cn.sisong.") && !name.startsWith(COMMON) && !name.startsWith(servicePackage);
            }
        };
        return ArchRuleDefinition.noClasses().should().dependOnClassesThat(foreign);
    }

    /** Features may use each other, but not in a circle. */
    public static ArchRule featuresAreFreeOfCycles(String servicePackage) {
        return com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                .matching(servicePackage + ".(*)..")
                .should()
                .beFreeOfCycles();
    }
}
