package dev.grille;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** All rules of the house, on classes that are read once. */
@AnalyzeClasses(packages = "dev.grille", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests FLOORS = ArchTests.in(FloorRules.class);
  @ArchTest static final ArchTests LIBRARIES = ArchTests.in(LibraryRules.class);
  @ArchTest static final ArchTests VISION = ArchTests.in(VisionRules.class);
}
