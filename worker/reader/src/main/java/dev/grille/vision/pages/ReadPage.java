package dev.grille.vision.pages;

import dev.grille.contracts.PageText;
import java.time.Duration;

/**
 * A page that was read.
 *
 * @param text its lines and how it lies
 * @param detection how long it took to find the lines and the page's direction
 */
public record ReadPage(PageText text, Duration detection) {}
