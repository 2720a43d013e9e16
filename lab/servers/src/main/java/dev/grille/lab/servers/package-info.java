/**
 * The real servers that Grille is tried with: Apache Kafka and PostgreSQL, in containers where
 * Docker answers, else as processes of our own. Never on the class path of the shipped worker.
 */
@NullMarked
package dev.grille.lab.servers;

import org.jspecify.annotations.NullMarked;
