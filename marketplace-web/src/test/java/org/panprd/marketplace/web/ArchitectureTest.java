package org.panprd.marketplace.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.panprd.marketplace.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule rooms_use_only_rooms_below_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("session")
            .definedBy("..web.session..")
            .layer("api")
            .definedBy("..web.api..")
            .layer("page")
            .definedBy("..web.page..")
            .layer("shop")
            .definedBy("..web.shop..")
            .layer("account")
            .definedBy("..web.account..")
            .layer("work")
            .definedBy("..web.work..")
            .layer("join")
            .definedBy("..web.join..")
            .layer("crossing")
            .definedBy("..web.crossing..")
            .layer("screening")
            .definedBy("..web.screening..")
            .whereLayer("screening")
            .mayOnlyBeAccessedByLayers("shop", "account")
            .whereLayer("crossing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("shop")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("account")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("work")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("join")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("page")
            .mayOnlyBeAccessedByLayers("shop", "account", "work", "join", "crossing", "screening")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("page", "shop", "account", "work", "join", "crossing", "screening")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("api", "page", "shop", "account", "work", "join", "crossing", "screening");

    @ArchTest
    static final ArchRule nobody_reads_a_clock_of_their_own = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .because("time comes from the injected clock");
}
