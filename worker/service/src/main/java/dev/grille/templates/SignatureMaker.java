package dev.grille.templates;

import dev.grille.commands.LeftForLaterException;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.TemplateVersion;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TemplateSignatures;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.Signature;
import dev.grille.reader.TemplateTask;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the signatures of versions. Those that were learnt before there were signatures get theirs
 * when they are first asked for; it is stored, for all workers. May be shared between threads.
 */
public final class SignatureMaker {
  private static final Logger log = LoggerFactory.getLogger(SignatureMaker.class);

  /** Is like no picture. */
  private static final Signature NOTHING = new Signature(new float[0], new float[0], new long[0]);

  private final TemplateSignatures signatures;
  private final TemplateRepository templates;
  private final PictureSource pictures;
  private final Reader reader;
  private final MonotonicClock clock;

  public SignatureMaker(
      TemplateSignatures signatures,
      TemplateRepository templates,
      PictureSource pictures,
      Reader reader,
      MonotonicClock clock) {
    this.signatures = signatures;
    this.templates = templates;
    this.pictures = pictures;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Some versions in a row.
   *
   * @param atOnce how long signatures may be made; afterwards whoever waits is put off
   */
  Turn turn(Duration atOnce) {
    return new Turn(atOnce);
  }

  /** Goes through some versions. For one thread. */
  final class Turn {
    private final Duration atOnce;
    private final long begin = clock.nanoTime();

    private Turn(Duration atOnce) {
      this.atOnce = atOnce;
    }

    /**
     * What a version is found by.
     *
     * @throws LeftForLaterException where it has to be made and the time is over; what was made is
     *     stored, so that the next turn comes further
     */
    Signature signature(TemplateVersion version) {
      Optional<byte[]> stored = signatures.find(version.templateId(), version.version());
      if (stored.isPresent()) {
        return Signature.fromBytes(stored.get());
      }
      if (clock.since(begin).compareTo(atOnce) > 0) {
        throw new LeftForLaterException("templates of before are being made ready to be chosen");
      }
      return templates
          .version(version.templateId(), version.version())
          .map(row -> made(version, row))
          .orElse(NOTHING);
    }
  }

  private Signature made(TemplateVersion version, VersionRow row) {
    try {
      Picture picture = pictures.fetch(StoredPicture.ref(row.picture()), PictureKind.OF_TEMPLATES);
      Signature made =
          reader.ask(new TemplateTask.Sign(picture, FieldSpecs.fromJson(row.fieldsJson())));
      signatures.add(version.templateId(), version.version(), made.toBytes());
      return made;
    } catch (CommandException e) {
      // Nobody's command is at fault; by its id the template can be used as before.
      log.warn(
          "template {} version {} cannot be chosen by its form: {}",
          version.templateId(),
          version.version(),
          e.code());
      return NOTHING;
    }
  }
}
