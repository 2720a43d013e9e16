/** Bad pictures made in code, and what becomes of them on the whole way through the worker. */
@NullMarked
package dev.grille.hostile;

import org.jspecify.annotations.NullMarked;
