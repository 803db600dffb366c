package cn.sisong.finance;

import cn.sisong.common.testing.ServiceRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Set;

@AnalyzeClasses(packages = "cn.sisong.finance", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE = ServiceRules.noEntityInAResourceSignature();

    /** Outcomes are asked of an issue that the caller was seen to see. */
    @ArchTest
    static final ArchRule RESOURCES_READ_WITHIN_SCOPE = ServiceRules.resourcesCallScopedMethodsOnly(Set.of("Outcomes"));

    @ArchTest
    static final ArchRule PATTERNS_IN_WORDS = ServiceRules.patternsSayWhatTheyAskFor();

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = ServiceRules.knowsOnlyCommonAnd("cn.sisong.finance");

    @ArchTest
    static final ArchRule NO_CIRCLES = ServiceRules.featuresAreFreeOfCycles("cn.sisong.finance");
}
