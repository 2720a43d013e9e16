package dev.grille.lab.cases.photo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A picture as red, green and blue planes of 0 to 255, and room to overshoot. */
final class Raster {
  final int width;
  final int height;
  final float[][] planes;

  Raster(int width, int height) {
    this.width = width;
    this.height = height;
    this.planes = new float[3][width * height];
  }

  BufferedImage toImage() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = clamp(planes[0][i]) << 16 | clamp(planes[1][i]) << 8 | clamp(planes[2][i]);
    }
    return image;
  }

  private static int clamp(float value) {
    return Math.max(0, Math.min(255, Math.round(value)));
  }
}
