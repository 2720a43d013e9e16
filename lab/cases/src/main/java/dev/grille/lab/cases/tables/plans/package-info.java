/** What stands in drawn tables: rows, columns, merged cells, texts and totals. */
@NullMarked
package dev.grille.lab.cases.tables.plans;

import org.jspecify.annotations.NullMarked;
