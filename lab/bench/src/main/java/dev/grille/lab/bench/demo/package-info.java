/** The demo: pictures drawn here, sent through Kafka, answers held against the truth. */
@NullMarked
package dev.grille.lab.bench.demo;

import org.jspecify.annotations.NullMarked;
