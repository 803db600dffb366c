package cn.sisong.enterprise;

import cn.sisong.common.testing.ServiceRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Set;

@AnalyzeClasses(packages = "cn.sisong.enterprise", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SERVICE = "cn.sisong.enterprise";

    @ArchTest
    static final ArchRule entities_never_leave_by_http = ServiceRules.noEntityInAResourceSignature();

    /** Reference data is open to every reader; a firm's link is guarded by its token. */
    @ArchTest
    static final ArchRule resources_read_what_their_caller_sees = ServiceRules.resourcesCallScopedMethodsOnly(Set.of(
            "AppointmentLinks",
            "Areas",
            "Departments",
            "DepartmentDuties",
            "Industries",
            "Links",
            "OfficialLists",
            "RecheckContacts",
            "WorkMethods"));

    @ArchTest
    static final ArchRule services_know_each_other_by_http_only = ServiceRules.knowsOnlyCommonAnd(SERVICE);

    @ArchTest
    static final ArchRule features_are_free_of_cycles = ServiceRules.featuresAreFreeOfCycles(SERVICE);
}
