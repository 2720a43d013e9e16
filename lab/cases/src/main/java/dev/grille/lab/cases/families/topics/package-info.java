/** What the pages of families are about: issuers, titles, labels, and values that fit them. */
@NullMarked
package dev.grille.lab.cases.families.topics;

import org.jspecify.annotations.NullMarked;
