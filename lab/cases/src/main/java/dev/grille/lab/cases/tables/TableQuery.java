package dev.grille.lab.cases.tables;

import dev.grille.evaluation.tables.TablesTruth;
import org.jspecify.annotations.Nullable;

/**
 * One picture whose tables are to be read, and the truth about it.
 *
 * @param image its file name
 * @param severity how hard it is; null where nobody said
 */
public record TableQuery(String image, TablesTruth truth, @Nullable String severity) {}
