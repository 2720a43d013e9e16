package dev.grille.vision.selftest;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the fields of a template were read in copies of its picture, and what is to be told of it.
 */
final class FieldTrials {
  /** Of the copies that move no value, those in which a weak field is read otherwise. */
  private static final double WEAK = 0.5;

  private final List<FieldSpec> fields;
  private final List<FieldReading> known;
  private final List<CopyReading> copies;

  /**
   * Holds copies against the picture.
   *
   * @param known what was read in the picture itself, one for each field
   * @param copies those in which the form was found and read
   */
  FieldTrials(List<FieldSpec> fields, List<FieldReading> known, List<CopyReading> copies) {
    this.fields = fields;
    this.known = known;
    this.copies = copies;
  }

  List<SelfTestReport.Field> report() {
    return IntStream.range(0, fields.size())
        .mapToObj(
            i -> {
              List<CopyReading> read = read(i);
              long off = read.stream().filter(copy -> isOff(copy, i)).count();
              return new SelfTestReport.Field(
                  fields.get(i).name(), read.size(), read.size() - (int) off);
            })
        .toList();
  }

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (isTable(i)) {
        weakTable(i).ifPresent(warnings::add);
      } else {
        int field = i;
        weak(i).or(() -> tight(field)).ifPresent(warnings::add);
        confused(i).ifPresent(warnings::add);
      }
    }
    return warnings;
  }

  private boolean isTable(int field) {
    return fields.get(field).table() != null;
  }

  /** The copies in which a field was read. */
  private List<CopyReading> read(int field) {
    return isTable(field) ? copies.stream().filter(CopyReading::withTables).toList() : copies;
  }

  private Optional<Warning> weakTable(int field) {
    List<CopyReading> read = read(field);
    List<TableDifference> large =
        read.stream()
            .map(copy -> difference(copy, field))
            .filter(TableDifference::isLarge)
            .toList();
    if (large.isEmpty() || large.size() < WEAK * read.size()) {
      return Optional.empty();
    }
    return Optional.of(
        warning(
            WarningCode.WEAK_FIELD,
            field,
            "in %d of %d distorted copies of the picture it was read %s"
                .formatted(
                    large.size(),
                    read.size(),
                    large.stream()
                        .map(TableDifference::described)
                        .distinct()
                        .collect(Collectors.joining(", ")))));
  }

  private TableDifference difference(CopyReading copy, int field) {
    return TableDifference.between(known.get(field).content(), copy.fields().get(field).content());
  }

  private Optional<Warning> weak(int field) {
    List<CopyReading> still = copies.stream().filter(copy -> !copy.copy().moves()).toList();
    List<CopyReading> off = still.stream().filter(copy -> isOff(copy, field)).toList();
    if (off.isEmpty() || off.size() < WEAK * still.size()) {
      return Optional.empty();
    }
    return Optional.of(
        warning(
            WarningCode.WEAK_FIELD,
            field,
            "in %d of %d distorted copies of the picture it was read as %s"
                .formatted(off.size(), still.size(), values(off, field))));
  }

  private Optional<Warning> tight(int field) {
    // With as many characters it is misread as anything may be: no more and no less was seen of it.
    List<CopyReading> off =
        copies.stream()
            .filter(copy -> copy.copy().moves())
            .filter(copy -> folded(copy, field).length() != folded(field).length())
            .toList();
    if (off.isEmpty()) {
      return Optional.empty();
    }
    String where =
        off.stream()
            .map(copy -> copy.copy().lines() > 0 ? "lower" : "higher")
            .collect(Collectors.joining(" or "));
    return Optional.of(
        warning(
            WarningCode.TIGHT_WINDOW,
            field,
            "where its value stands less than half a line %s it was read as %s"
                .formatted(where, values(off, field))));
  }

  private Optional<Warning> confused(int field) {
    Set<String> others = new LinkedHashSet<>();
    for (CopyReading copy : copies) {
      String read = folded(copy, field);
      if (!read.isEmpty() && isOff(copy, field)) {
        IntStream.range(0, fields.size())
            .filter(other -> other != field && !isTable(other))
            .filter(other -> read.equals(folded(other)))
            .forEach(other -> others.add(fields.get(other).name()));
      }
    }
    if (others.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        warning(
            WarningCode.CONFUSED_FIELD,
            field,
            "in a distorted copy of the picture it was read as what stands in "
                + String.join(", ", others)));
  }

  private boolean isOff(CopyReading copy, int field) {
    return isTable(field)
        ? difference(copy, field).isAny()
        : !folded(copy, field).equals(folded(field));
  }

  private static String folded(CopyReading copy, int field) {
    return Writing.folded(copy.fields().get(field).value());
  }

  private String folded(int field) {
    return Writing.folded(known.get(field).value());
  }

  private static String values(List<CopyReading> copies, int field) {
    return copies.stream()
        .map(copy -> copy.fields().get(field).value())
        .map(value -> value.isEmpty() ? "nothing" : "'" + value + "'")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Warning warning(WarningCode code, int field, String message) {
    return Warning.ofField(code, fields.get(field).name(), message);
  }
}
