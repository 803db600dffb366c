package cn.sisong.project;

import cn.sisong.common.testing.ServiceRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Set;

@AnalyzeClasses(packages = "cn.sisong.project", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE = ServiceRules.noEntityInAResourceSignature();

    @ArchTest
    static final ArchRule RESOURCES_READ_WITHIN_SCOPE = ServiceRules.resourcesCallScopedMethodsOnly(Set.of());

    @ArchTest
    static final ArchRule PATTERNS_IN_WORDS = ServiceRules.patternsSayWhatTheyAskFor();

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = ServiceRules.knowsOnlyCommonAnd("cn.sisong.project");

    @ArchTest
    static final ArchRule NO_CIRCLES = ServiceRules.featuresAreFreeOfCycles("cn.sisong.project");
}
