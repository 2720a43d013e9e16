/**
 * Reads pictures: decoding, alignment, cropping, recognition, scoring. A plain Java library over
 * OpenCV and Tesseract; knows neither Spring nor Kafka nor a database nor the network.
 */
@NullMarked
package dev.grille.vision;

import org.jspecify.annotations.NullMarked;
