package cn.sisong.enterprise;

import cn.sisong.common.testing.ServiceRules;
import cn.sisong.enterprise.confirmation.LinkLimited;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.annotation.security.PermitAll;

import java.util.Set;

@AnalyzeClasses(packages = "cn.sisong.enterprise", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SERVICE = "cn.sisong.enterprise";

    @ArchTest
    static final ArchRule entities_never_leave_by_http = ServiceRules.noEntityInAResourceSignature();

    /** Reference data is open to every reader; a firm's link is guarded by its token; a figure's query names its area. */
    @ArchTest
    static final ArchRule resources_read_what_their_caller_sees = ServiceRules.resourcesCallScopedMethodsOnly(Set.of(
            "AppointmentLinks",
            "Areas",
            "Calendars",
            "Departments",
            "DepartmentDuties",
            "Figures",
            "FirmAnswers",
            "Industries",
            "Links",
            "OfficialLists",
            "RecheckContacts",
            "SlaRules",
            "UsualTimes",
            "WorkCalendars",
            "WorkingHours",
            "WorkMethods"));

    @ArchTest
    static final ArchRule patterns_say_what_they_ask_for = ServiceRules.patternsSayWhatTheyAskFor();

    @ArchTest
    static final ArchRule services_know_each_other_by_http_only = ServiceRules.knowsOnlyCommonAnd(SERVICE);

    @ArchTest
    static final ArchRule features_are_free_of_cycles = ServiceRules.featuresAreFreeOfCycles(SERVICE);

    @ArchTest
    static final ArchRule whatever_is_open_to_anybody_is_limited = ArchRuleDefinition.classes()
            .that()
            .areAnnotatedWith(PermitAll.class)
            .should()
            .beAnnotatedWith(LinkLimited.class);
}
