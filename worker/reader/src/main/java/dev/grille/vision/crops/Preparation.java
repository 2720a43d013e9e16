package dev.grille.vision.crops;

/** How a crop is made ready for the recogniser. */
public enum Preparation {
  /** Background levelled, the colour that shows the text best, contrast stretched. */
  LEVELLED,
  /** As photographed, for recognisers that know colours. */
  COLOUR,
  /** As levelled, all channels alike: where the choice of colour went wrong. */
  GREY,
  /** As levelled, only ink that is dense in every channel: where a seal's edges remain. */
  NEUTRAL,
  /** As levelled, ruling lines left in: where print stands on them, lifting them costs strokes. */
  RULED,
  /** As levelled, strokes sharpened: for defocus. */
  SHARPENED,
  /** As levelled, dots joined to strokes: for dot-matrix print. */
  JOINED
}
