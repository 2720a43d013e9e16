/** Tests of the servers. */
@NullMarked
package dev.grille.lab.servers;

import org.jspecify.annotations.NullMarked;
