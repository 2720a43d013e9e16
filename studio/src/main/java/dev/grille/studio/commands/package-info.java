/** Commands that pages send, and their answers. */
@NullMarked
package dev.grille.studio.commands;

import org.jspecify.annotations.NullMarked;
