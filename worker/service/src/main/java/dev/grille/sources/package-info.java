/** Where pictures come from: the record itself, web servers, object stores. */
@NullMarked
package dev.grille.sources;

import org.jspecify.annotations.NullMarked;
