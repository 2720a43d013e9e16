package dev.grille.vision.alignment;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencv.core.Mat;

/**
 * What whoever registers a template should know about its print: whether there is enough of it to
 * find the form by, and whether a picture of a part of the form can be placed.
 */
public final class PrintWarnings {
  /**
   * Share of the form that its print should span: twice what must be seen in its place, since a
   * photograph hides or blurs about half of it.
   */
  private static final double MIN_SPAN = 2 * Gate.MIN_COVERAGE;

  /** A part of a form that somebody may photograph alone. */
  private record Part(String name, double left, double top, double right, double bottom) {
    boolean holds(Quad quad) {
      return quad.corners().stream().allMatch(corner -> holds(corner.x(), corner.y()));
    }

    boolean holds(double x, double y) {
      return x >= left && x < right && y >= top && y < bottom;
    }
  }

  private PrintWarnings() {}

  /**
   * What should be known of a template with these fields, each warning at most once.
   *
   * @param anchors how many fixed texts are marked: enough of them make up for little print
   */
  public static List<Warning> of(TemplateModel model, List<FieldSpec> fields, int anchors) {
    List<Warning> warnings = new ArrayList<>();
    if (anchors < AnchorLocator.MIN_ANCHORS) {
      littlePrint(model, fields, anchors).ifPresent(warnings::add);
    }
    repeatingPrint(model, fields).ifPresent(warnings::add);
    return warnings;
  }

  private static Optional<Warning> littlePrint(
      TemplateModel model, List<FieldSpec> fields, int anchors) {
    String marked =
        "; of the %d anchors that make up for it %d are marked"
            .formatted(AnchorLocator.MIN_ANCHORS, anchors);
    int[] outside = outside(model, fields);
    if (outside.length < TemplateLearner.SUFFICIENT_PATCHES) {
      return Optional.of(
          Warning.of(
              WarningCode.LITTLE_PRINT,
              "outside the windows stand %d pieces of print to find the form by; %d are few%s"
                  .formatted(outside.length, TemplateLearner.SUFFICIENT_PATCHES, marked)));
    }
    double[] x = IntStream.of(outside).mapToDouble(i -> model.patchX()[i]).toArray();
    double[] y = IntStream.of(outside).mapToDouble(i -> model.patchY()[i]).toArray();
    double span = Coverage.share(x, y, model.size());
    if (span < MIN_SPAN) {
      return Optional.of(
          Warning.of(
              WarningCode.LITTLE_PRINT,
              "the print outside the windows spans %.0f %% of the picture; less than %.0f %% is little%s"
                  .formatted(100 * span, 100 * MIN_SPAN, marked)));
    }
    return Optional.empty();
  }

  /** The pieces of print that no window holds. */
  private static int[] outside(TemplateModel model, List<FieldSpec> fields) {
    try (MatScope scope = new MatScope()) {
      Mat free = TemplateLearner.fixedPrint(model.size(), fields, scope);
      return IntStream.range(0, model.patchX().length)
          .filter(
              i -> free.get(Math.round(model.patchY()[i]), Math.round(model.patchX()[i]))[0] > 0)
          .toArray();
    }
  }

  private static Optional<Warning> repeatingPrint(TemplateModel model, List<FieldSpec> fields) {
    double width = model.size().width;
    double height = model.size().height;
    return List.of(
            new Part("upper", 0, 0, width, height / 2),
            new Part("lower", 0, height / 2, width, height),
            new Part("left", 0, 0, width / 2, height),
            new Part("right", width / 2, 0, width, height))
        .stream()
        .filter(part -> fields.stream().anyMatch(field -> part.holds(field.quad())))
        .filter(
            part ->
                PartView.isAmbiguous(
                    model, i -> part.holds(model.patchX()[i], model.patchY()[i]), i -> true))
        .findFirst()
        .map(
            part ->
                Warning.of(
                    WarningCode.REPEATING_PRINT,
                    "the "
                        + part.name()
                        + " half of the form holds fields and repeats itself: nothing there tells"
                        + " its rows apart"));
  }
}
