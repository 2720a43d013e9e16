package dev.grille.lab.cases.pages;

import dev.grille.evaluation.pages.PageTruth;
import org.jspecify.annotations.Nullable;

/**
 * One picture whose text is to be read, and the truth about it.
 *
 * @param image its file name
 * @param severity how hard it is; null where nobody said
 */
public record PageQuery(String image, PageTruth truth, @Nullable String severity) {}
