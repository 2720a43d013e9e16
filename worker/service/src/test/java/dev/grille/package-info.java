/** What holds for the whole house. */
@NullMarked
package dev.grille;

import org.jspecify.annotations.NullMarked;
