/** Invented holders of documents: people, firms and vehicles whose numbers fit each other. */
@NullMarked
package dev.grille.lab.cases.documents.people;

import org.jspecify.annotations.NullMarked;
