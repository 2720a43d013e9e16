/** The command that sends files and follows the answers. */
@NullMarked
package dev.grille.app.submit;

import org.jspecify.annotations.NullMarked;
