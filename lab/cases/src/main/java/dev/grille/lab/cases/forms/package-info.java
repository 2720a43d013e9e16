/** The forms themselves: invented layouts, each in a small class. */
@NullMarked
package dev.grille.lab.cases.forms;

import org.jspecify.annotations.NullMarked;
