package dev.grille.lab.cases.photo;

import java.util.random.RandomGenerator;

/**
 * How one picture is taken. All of it is explicit; {@link #straight} is a start that the {@code
 * with} methods change.
 *
 * @param turn in-plane rotation, in degrees
 * @param tiltX rotation about the horizontal, in degrees
 * @param tiltY rotation about the vertical, in degrees
 * @param scale picture pixels per form pixel
 * @param margin space around the form, as a share of its size
 * @param unevenness how much darker the darkest corner is, 0 to 1
 * @param shadow how dark a shadow with an edge across the form is, 0 for none
 * @param glare how bright a gleam is, 0 for none, 1 washes out
 * @param blur standard deviation of the defocus, in picture pixels
 * @param motion length of the motion's trace, in picture pixels
 * @param noise standard deviation of the sensor's noise, in steps of 255
 * @param quality of the JPEG, 1 to 100
 * @param curl how far the paper's middle is bent away, as a share of its width; 0 is flat
 * @param covered whether a thing lies over a part of the form
 * @param cluttered whether other things lie around it
 */
public record Shot(
    double turn,
    double tiltX,
    double tiltY,
    double scale,
    double margin,
    double unevenness,
    double shadow,
    double glare,
    double blur,
    double motion,
    double noise,
    int quality,
    double curl,
    boolean covered,
    boolean cluttered) {
  private static final Range MARGIN = Range.of(0.03, 0.22);
  private static final Range SHADOW = Range.of(0.2, 0.5);
  private static final Range GLARE = Range.of(0.3, 0.8);
  private static final Range CURL = Range.of(0.004, 0.012);
  // Below this height of the smallest text nobody can read a Chinese character.
  private static final double LEGIBLE = 17;

  public Shot {
    if (!(scale > 0) || quality < 1 || quality > 100) {
      throw new IllegalArgumentException("scale " + scale + ", quality " + quality);
    }
  }

  /** From straight above, in good light, at one picture pixel per form pixel. */
  public static Shot straight() {
    return new Shot(0, 0, 0, 1, 0.08, 0.05, 0, 0, 0.4, 0, 1.5, 90, 0, false, true);
  }

  /**
   * A shot from the severity's ranges.
   *
   * @param smallestText height of the form's smallest value in its pixels: the scale is kept where
   *     a person can still read it
   */
  public static Shot random(Severity severity, double smallestText, RandomGenerator random) {
    double turn =
        random.nextDouble() < severity.anyTurn
            ? random.nextDouble(-180, 180)
            : severity.turn.drawSigned(random);
    double tilt = severity.tilt.draw(random);
    double towards = random.nextDouble(0, 2 * Math.PI);
    double legible = LEGIBLE / smallestText * (severity == Severity.HARD ? 1.1 : 1);
    double from = Math.max(severity.scale.from(), legible);
    double scale = Range.of(from, Math.max(from, severity.scale.to())).drawLog(random);
    return new Shot(
        turn,
        tilt * Math.cos(towards),
        tilt * Math.sin(towards),
        scale,
        severity.cluttered ? MARGIN.draw(random) : random.nextDouble(0, 0.06),
        severity.unevenness.draw(random),
        random.nextDouble() < severity.shadows ? SHADOW.draw(random) : 0,
        random.nextDouble() < severity.glare ? GLARE.draw(random) : 0,
        severity.blur.draw(random) * Math.max(0.6, scale),
        severity.motion.draw(random) * Math.max(0.6, scale),
        severity.noise.draw(random),
        (int) severity.quality.draw(random),
        random.nextDouble() < severity.curls ? CURL.drawSigned(random) : 0,
        random.nextDouble() < severity.covered,
        severity.cluttered);
  }

  /** The same shot, turned by an angle in degrees. */
  public Shot withTurn(double degrees) {
    return new Shot(
        degrees,
        tiltX,
        tiltY,
        scale,
        margin,
        unevenness,
        shadow,
        glare,
        blur,
        motion,
        noise,
        quality,
        curl,
        covered,
        cluttered);
  }

  /** The same shot from aside, by angles in degrees. */
  public Shot withTilt(double x, double y) {
    return new Shot(
        turn,
        x,
        y,
        scale,
        margin,
        unevenness,
        shadow,
        glare,
        blur,
        motion,
        noise,
        quality,
        curl,
        covered,
        cluttered);
  }

  /** The same shot at another size. */
  public Shot withScale(double pixels) {
    return new Shot(
        turn,
        tiltX,
        tiltY,
        pixels,
        margin,
        unevenness,
        shadow,
        glare,
        blur,
        motion,
        noise,
        quality,
        curl,
        covered,
        cluttered);
  }

  /** The same shot with more or less around the form, as a share of its size. */
  public Shot withMargin(double share) {
    return new Shot(
        turn,
        tiltX,
        tiltY,
        scale,
        share,
        unevenness,
        shadow,
        glare,
        blur,
        motion,
        noise,
        quality,
        curl,
        covered,
        cluttered);
  }

  /** The same shot in other light. */
  public Shot withLight(double uneven, double shade, double gleam) {
    return new Shot(
        turn, tiltX, tiltY, scale, margin, uneven, shade, gleam, blur, motion, noise, quality, curl,
        covered, cluttered);
  }

  /** The same shot through a worse lens, by a worse sensor. */
  public Shot withFaults(double defocus, double trace, double grain, int jpeg) {
    return new Shot(
        turn,
        tiltX,
        tiltY,
        scale,
        margin,
        unevenness,
        shadow,
        glare,
        defocus,
        trace,
        grain,
        jpeg,
        curl,
        covered,
        cluttered);
  }

  /** The same shot of curled paper. */
  public Shot withCurl(double bend) {
    return new Shot(
        turn,
        tiltX,
        tiltY,
        scale,
        margin,
        unevenness,
        shadow,
        glare,
        blur,
        motion,
        noise,
        quality,
        bend,
        covered,
        cluttered);
  }

  /** The same shot with or without a thing over it, with or without things around it. */
  public Shot withThings(boolean over, boolean around) {
    return new Shot(
        turn,
        tiltX,
        tiltY,
        scale,
        margin,
        unevenness,
        shadow,
        glare,
        blur,
        motion,
        noise,
        quality,
        curl,
        over,
        around);
  }
}
