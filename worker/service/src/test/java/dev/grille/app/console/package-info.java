/** Tests of what people see in a terminal. */
@NullMarked
package dev.grille.app.console;

import org.jspecify.annotations.NullMarked;
