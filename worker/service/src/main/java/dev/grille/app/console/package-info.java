/** What people see in a terminal: tables whose columns line up, and progress. */
@NullMarked
package dev.grille.app.console;

import org.jspecify.annotations.NullMarked;
