/**
 * The database: its migrations and the repositories over its tables. Knows JDBC and nothing of what
 * the stored texts and bytes mean.
 */
@NullMarked
package dev.grille.db;

import org.jspecify.annotations.NullMarked;
