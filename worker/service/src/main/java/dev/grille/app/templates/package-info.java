/** The commands about templates: each sends one command, or a few, and shows the answers. */
@NullMarked
package dev.grille.app.templates;

import org.jspecify.annotations.NullMarked;
