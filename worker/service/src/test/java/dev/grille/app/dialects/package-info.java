/** Vendors' requests with drawn pictures, from the topic through real readers to the answers. */
@NullMarked
package dev.grille.app.dialects;

import org.jspecify.annotations.NullMarked;
