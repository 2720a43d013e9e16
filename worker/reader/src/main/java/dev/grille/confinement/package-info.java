/**
 * What a process on Linux gives up before it meets strangers' bytes: rights, system calls, parts of
 * the file system, and what others may see of it. Knows the system by JNA and nobody else.
 */
@NullMarked
package dev.grille.confinement;

import org.jspecify.annotations.NullMarked;
