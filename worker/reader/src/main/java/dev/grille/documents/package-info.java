/**
 * Kinds of documents: what tells them, which values they have and where these stand. Plain Java; no
 * pixels and no engines.
 */
@NullMarked
package dev.grille.documents;

import org.jspecify.annotations.NullMarked;
