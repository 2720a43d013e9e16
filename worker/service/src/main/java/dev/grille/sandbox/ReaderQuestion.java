package dev.grille.sandbox;

import dev.grille.child.Frame;
import dev.grille.child.FrameException;
import dev.grille.child.FrameKind;
import dev.grille.child.Headers;
import dev.grille.child.Headers.PictureOf;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Warning;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import java.util.List;
import java.util.Set;

/**
 * One question to a child and the form of its answer.
 *
 * @param <T> the answer
 */
interface ReaderQuestion<T> {
  /** Of what a child says in words, so many characters are kept. */
  int LONGEST_WORDS = 500;

  /** Four for each field of the largest template, and some for the form as a whole. */
  int MOST_WARNINGS = 2_010;

  /** What is sent first. */
  Frame request();

  /** What is sent when the child lacks the template. */
  Frame template() throws FrameException;

  /**
   * What the child's last frame says.
   *
   * @throws FrameException when it is no answer to this question
   * @throws CommandException when the child says that the command cannot be done
   */
  T answer(Frame frame) throws FrameException;

  /** Looks at a template's picture. */
  record Learn(Picture picture, List<FieldSpec> fields) implements ReaderQuestion<LearnedTemplate> {
    @Override
    public Frame request() {
      return new Frame(
          FrameKind.LEARN,
          Headers.write(new Headers.Learn(PictureOf.of(picture), fields)),
          List.of(picture.bytes()));
    }

    @Override
    public Frame template() throws FrameException {
      throw new FrameException("a template was asked for while one is learnt");
    }

    @Override
    public LearnedTemplate answer(Frame frame) throws FrameException {
      expect(frame, FrameKind.LEARNED, 1);
      Headers.Learned learned = Headers.parse(frame, Headers.Learned.class);
      if (learned.fields() == null
          || learned.warnings() == null
          || learned.warnings().contains(null)
          || learned.warnings().size() > MOST_WARNINGS
          || !concern(learned.warnings(), fields)
          || !(learned.fields().isEmpty() || names(learned.fields()).equals(specNames(fields)))) {
        throw new FrameException("a template that does not fit its fields");
      }
      return new LearnedTemplate(
          learned.width(),
          learned.height(),
          frame.parts().get(0),
          learned.fields(),
          learned.warnings().stream().map(ReaderQuestion::cleaned).toList());
    }
  }

  /** Reads a picture. */
  record Read(StoredTemplate stored, Picture picture) implements ReaderQuestion<Reading> {
    @Override
    public Frame request() {
      return new Frame(
          FrameKind.READ,
          Headers.write(new Headers.Read(PictureOf.of(picture), stored.key())),
          List.of(picture.bytes()));
    }

    @Override
    public Frame template() {
      return new Frame(
          FrameKind.TEMPLATE,
          Headers.write(new Headers.Template(stored.key(), stored.fields())),
          List.of(stored.picture(), stored.features()));
    }

    @Override
    public Reading answer(Frame frame) throws FrameException {
      expect(frame, FrameKind.READING, 0);
      Headers.ReadingOf reading = Headers.parse(frame, Headers.ReadingOf.class);
      if (reading.alignment() == null
          || reading.fields() == null
          || reading.timings() == null
          || reading.timings().containsValue(null)
          || !names(reading.fields()).equals(specNames(stored.fields()))) {
        throw new FrameException("a reading that does not fit its template");
      }
      return new Reading(reading.alignment(), reading.fields(), reading.timings());
    }
  }

  private static List<String> specNames(List<FieldSpec> fields) {
    return fields.stream().map(FieldSpec::name).toList();
  }

  private static List<String> names(List<FieldReading> fields) {
    return fields.stream().map(field -> field == null ? "" : field.name()).toList();
  }

  private static void expect(Frame frame, FrameKind kind, int parts) throws FrameException {
    if (frame.kind() == FrameKind.FAILED) {
      throw failure(Headers.parse(frame, Headers.Failed.class));
    }
    if (frame.kind() != kind || frame.parts().size() != parts) {
      throw new FrameException("a " + frame.kind() + " frame where " + kind + " was due");
    }
  }

  /** A child is not trusted with the log either: its words are cut and cleaned. */
  private static CommandException failure(Headers.Failed failed) throws FrameException {
    ErrorCode code = failed.code();
    if (code == null || failed.message() == null) {
      throw new FrameException("a failure without a code or a message");
    }
    return new CommandException(
        code, cleaned(failed.message()), failed.path(), failed.alignment(), null);
  }

  private static Warning cleaned(Warning warning) {
    return new Warning(warning.code(), warning.field(), null, cleaned(warning.message()));
  }

  /** Whether each is about one of these fields or about none. */
  private static boolean concern(List<Warning> warnings, List<FieldSpec> fields) {
    Set<String> names = Set.copyOf(specNames(fields));
    return warnings.stream()
        .allMatch(warning -> warning.field() == null || names.contains(warning.field()));
  }

  private static String cleaned(String words) {
    String plain = words.replaceAll("[\\p{C}\\u2028\\u2029]", " ");
    return plain.substring(0, Math.min(plain.length(), LONGEST_WORDS));
  }
}
