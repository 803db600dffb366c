package cn.sisong.common;

import cn.sisong.common.testing.ServiceRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "cn.sisong.common", importOptions = ImportOption.DoNotIncludeTests.class)
class CommonStandsAloneTest {

    @ArchTest
    static final ArchRule common_imports_nothing_of_ours = ServiceRules.knowsOnlyCommonAnd("cn.sisong.common");

    @ArchTest
    static final ArchRule common_has_no_entity =
            ArchRuleDefinition.noClasses().should().beAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule common_has_no_domain_word = ArchRuleDefinition.noClasses()
            .should()
            .haveNameMatching("(?i).*(enterprise|firm|visit|issue|loan|guarantee|project|taskforce|department).*");
}
