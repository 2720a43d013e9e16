/** What the wire promises, held against the schemas, the seeds' examples and golden answers. */
@NullMarked
package dev.grille.contracts;

import org.jspecify.annotations.NullMarked;
