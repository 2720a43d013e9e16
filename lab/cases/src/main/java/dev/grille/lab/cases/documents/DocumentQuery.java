package dev.grille.lab.cases.documents;

import dev.grille.evaluation.documents.DocumentsTruth;
import org.jspecify.annotations.Nullable;

/**
 * One picture whose documents are to be read, and the truth about it.
 *
 * @param image its file name
 * @param severity how hard it is; null where nobody said
 */
public record DocumentQuery(String image, DocumentsTruth truth, @Nullable String severity) {}
