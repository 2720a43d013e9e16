/** What operators look up and do: results, failures, replays, by way of the database. */
@NullMarked
package dev.grille.studio.operator;

import org.jspecify.annotations.NullMarked;
