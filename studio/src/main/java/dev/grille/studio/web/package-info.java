/** How the studio's server says what is wrong, and the files of the pages. */
@NullMarked
package dev.grille.studio.web;

import org.jspecify.annotations.NullMarked;
