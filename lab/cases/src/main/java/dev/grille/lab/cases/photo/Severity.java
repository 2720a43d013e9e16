package dev.grille.lab.cases.photo;

import static dev.grille.lab.cases.photo.Range.of;

/**
 * How hard a picture is. This is the one table of ranges; {@link Shot#random} draws from it.
 *
 * <p>Blur and motion are in pixels at one picture pixel per form pixel and grow with the scale.
 */
public enum Severity {
  /** A flatbed scanner or a screenshot. */
  SCAN(
      0.03,
      of(0, 2),
      of(0, 0),
      of(0.7, 2.0),
      of(0, 0.04),
      0,
      0,
      of(0.15, 0.35),
      of(0, 0), //
      of(0.5, 2),
      of(75, 95),
      0,
      0,
      false),
  /** A telephone held with care. */
  MILD(
      0.1,
      of(0, 15),
      of(0, 14),
      of(0.9, 2.2),
      of(0.05, 0.25),
      0.3,
      0.15,
      of(0.3, 0.6),
      of(0, 0.7), //
      of(1, 3.5),
      of(60, 95),
      0.25,
      0.1,
      true),
  /** A telephone held in haste. */
  HARD(
      0.4,
      of(0, 30),
      of(5, 28),
      of(0.4, 2.5),
      of(0.15, 0.45),
      0.6,
      0.4,
      of(0.45, 0.85),
      of(0, 1.8), //
      of(2.5, 7),
      of(40, 80),
      0.5,
      0.35,
      true);

  /** Share of the pictures that are turned by any angle instead of a small one. */
  final double anyTurn;

  /** Small in-plane turns, in degrees to either side. */
  final Range turn;

  /** Angle between the picture's plane and the form's, in degrees. */
  final Range tilt;

  /** Picture pixels per form pixel. */
  final Range scale;

  /** How much darker the darkest corner is, 0 to 1. */
  final Range unevenness;

  /** Share of the pictures with the edge of a shadow. */
  final double shadows;

  /** Share of the pictures with a gleam. */
  final double glare;

  /** Standard deviation of the defocus. */
  final Range blur;

  /** Length of the motion's trace. */
  final Range motion;

  /** Standard deviation of the sensor's noise, in steps of 255. */
  final Range noise;

  /** JPEG quality. */
  final Range quality;

  /** Share of the pictures with curled paper. */
  final double curls;

  /** Share of the pictures where something lies over a part. */
  final double covered;

  /** Whether it lies on a table with other things, instead of a scanner's white lid. */
  final boolean cluttered;

  Severity(
      double anyTurn,
      Range turn,
      Range tilt,
      Range scale,
      Range unevenness,
      double shadows,
      double glare,
      Range blur,
      Range motion,
      Range noise,
      Range quality,
      double curls,
      double covered,
      boolean cluttered) {
    this.anyTurn = anyTurn;
    this.turn = turn;
    this.tilt = tilt;
    this.scale = scale;
    this.unevenness = unevenness;
    this.shadows = shadows;
    this.glare = glare;
    this.blur = blur;
    this.motion = motion;
    this.noise = noise;
    this.quality = quality;
    this.curls = curls;
    this.covered = covered;
    this.cluttered = cluttered;
  }
}
