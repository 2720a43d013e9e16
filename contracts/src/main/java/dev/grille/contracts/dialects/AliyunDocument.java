package dev.grille.contracts.dialects;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What was read of a document, by Grille's keys. */
record AliyunDocument(DocumentResult read) {
  /** What the vendor has where a text was not recognised. */
  static final String NOT_RECOGNISED = "FailInRecognition";

  /** What the vendor has where a part of a document was not found. */
  static final String NOT_DETECTED = "FailInDetection";

  boolean isUnreadable() {
    return read.status() == DocumentStatus.UNREADABLE;
  }

  private @Nullable DocumentValue value(String key) {
    return read.content().stream()
        .filter(entry -> entry.key().equals(key))
        .map(DocumentResult.Entry::value)
        .findFirst()
        .orElse(null);
  }

  /** As it stands there; empty where nothing was seen. */
  String text(String key) {
    DocumentValue value = value(key);
    if (value instanceof DocumentValue.Many many) {
      return many.texts().isEmpty() ? "" : VendorJson.text(many.texts().get(0).text());
    }
    return value instanceof DocumentValue.Text text ? VendorJson.text(text.text()) : "";
  }

  /** The same, and a word of the vendor's where nothing was seen. */
  String text(String key, String otherwise) {
    String text = text(key);
    return text.isEmpty() ? otherwise : text;
  }

  /** Probability that the value is right, 0 to 1. */
  double share(String key) {
    return value(key) instanceof DocumentValue.Text text ? share(text) : 0;
  }

  static double share(DocumentValue.Text text) {
    return VendorJson.share(text.score());
  }

  /** Several of one key. */
  List<DocumentValue.Text> many(String key) {
    DocumentValue value = value(key);
    if (value instanceof DocumentValue.Many many) {
      return many.texts();
    }
    return value instanceof DocumentValue.Text text && !text.text().isEmpty()
        ? List.of(text)
        : List.of();
  }

  /** Writes the texts of a key as a list, which may be empty. */
  void putAll(ObjectNode out, String name, String key) {
    VendorJson.addAll(
        out.putArray(name), many(key).stream().map(DocumentValue.Text::text).toList());
  }

  /** By how much it is turned in the picture, clockwise: 0, 90, 180 or 270. */
  int angle() {
    Point from = read.location().upperLeft();
    Point to = read.location().upperRight();
    double degrees = Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()));
    return Math.floorMod(Math.round(degrees / 90), 4) * 90;
  }

  /** The upright rectangle around it, in whole pixels. */
  Box box() {
    List<Point> corners = read.location().corners();
    long left = Math.round(corners.stream().mapToDouble(Point::x).min().orElseThrow());
    long top = Math.round(corners.stream().mapToDouble(Point::y).min().orElseThrow());
    long right = Math.round(corners.stream().mapToDouble(Point::x).max().orElseThrow());
    long bottom = Math.round(corners.stream().mapToDouble(Point::y).max().orElseThrow());
    return new Box(left, top, right - left, bottom - top);
  }

  /** An upright rectangle. */
  record Box(long left, long top, long width, long height) {
    /** As the services write it that copy OpenCV's own. */
    void writeShort(ObjectNode out) {
      out.put("h", height).put("w", width).put("x", left).put("y", top);
    }
  }
}
