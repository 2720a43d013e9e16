/** What commands have in common that read pages of files in this process, without Kafka. */
@NullMarked
package dev.grille.app.pages;

import org.jspecify.annotations.NullMarked;
