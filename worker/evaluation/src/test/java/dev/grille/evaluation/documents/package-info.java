@org.jspecify.annotations.NullMarked
package dev.grille.evaluation.documents;
