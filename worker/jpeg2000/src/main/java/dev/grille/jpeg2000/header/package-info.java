/** What a file says of its picture, followed to its end before anything is decoded. */
@NullMarked
package dev.grille.jpeg2000.header;

import org.jspecify.annotations.NullMarked;
