/** How the families of pages are set: one class for each. */
@NullMarked
package dev.grille.lab.cases.pages.layouts;

import org.jspecify.annotations.NullMarked;
