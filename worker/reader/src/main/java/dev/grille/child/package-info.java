/**
 * A reader as a process of its own: what goes over its socket, and its side of the conversation. It
 * closes itself in before it sees a picture.
 */
@NullMarked
package dev.grille.child;

import org.jspecify.annotations.NullMarked;
