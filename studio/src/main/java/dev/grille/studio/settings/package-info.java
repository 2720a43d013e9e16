/** What a studio is told when it starts. */
@NullMarked
package dev.grille.studio.settings;

import org.jspecify.annotations.NullMarked;
