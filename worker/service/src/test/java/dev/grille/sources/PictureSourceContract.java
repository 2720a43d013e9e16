package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureLimits;
import dev.grille.gate.Pictures;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What each {@link PictureSource} promises, whatever it gets its pictures by. */
abstract class PictureSourceContract {
  static final PictureLimits LIMITS = new PictureLimits(50_000, 400, 15, 100_000);

  private static final int NO_PAGE = 0;
  private static final int THREADS = 8;

  /** A source that may bring what {@link #put} has put somewhere, within {@link #LIMITS}. */
  abstract PictureSource source();

  /**
   * Puts a file where the source can get it.
   *
   * @param name of no other file
   * @param page that the reference names; 0 for none
   */
  abstract PictureRef put(String name, byte[] file, int page);

  /** A reference to what cannot be had, with a word in it that messages must not repeat. */
  abstract PictureRef missing(String secret);

  /** Where the reference stands in a command. */
  abstract String path();

  @Test
  void bringsTheFileAsItIsAndWhatItsHeaderSays() {
    byte[] file = Pictures.file("png", 40, 30);

    Picture picture = source().fetch(put("plain", file, NO_PAGE));

    assertThat(picture.bytes()).isEqualTo(file);
    assertThat(picture.kind()).isEqualTo(PictureKind.PNG);
    assertThat(picture.width()).isEqualTo(40);
    assertThat(picture.height()).isEqualTo(30);
    assertThat(picture.page()).isEqualTo(1);
  }

  @Test
  void thePageIsTheOneThatTheReferenceNames() {
    PictureRef reference = put("paged", Pictures.file("png", 40, 30), 3);

    assertThat(source().fetch(reference).page()).isEqualTo(3);
  }

  @Test
  void aKindThatTheCommandDoesNotTakeIsRefused() {
    PictureRef reference = put("kinds", Pictures.file("png", 40, 30), NO_PAGE);

    assertThat(failure(reference, Set.of(PictureKind.JPEG)).code())
        .isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
  }

  @Test
  void bytesAreCounted() {
    PictureRef fits = put("fits", Pictures.concat(png(), new byte[1_000]), NO_PAGE);
    PictureRef large = put("large", new byte[LIMITS.maxBytes() + 1], NO_PAGE);

    assertThat(source().fetch(fits).bytes()).hasSizeGreaterThan(1_000);
    assertThat(failure(large).code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

  @Test
  void sidesAreMeasuredBeforeAnythingIsDecoded() {
    assertThat(failure(put("wide", Pictures.pngBomb(401, 20), NO_PAGE)).code())
        .isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(failure(put("small", Pictures.file("png", 14, 30), NO_PAGE)).code())
        .isEqualTo(ErrorCode.IMAGE_TOO_SMALL);
  }

  @Test
  void whatIsNoPictureIsRefused() {
    assertThat(
            failure(put("noise", "no picture".getBytes(StandardCharsets.US_ASCII), NO_PAGE)).code())
        .isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
    byte[] cut = java.util.Arrays.copyOf(png(), 30);
    assertThat(failure(put("cut", cut, NO_PAGE)).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
  }

  @Test
  void whatCannotBeHadIsTheCommandsFailureAndItsPlaceIsNamed() {
    CommandException e = failure(missing("hunter2"));

    assertThat(e.path()).isEqualTo(path());
    assertThat(e).hasMessageNotContaining("hunter2");
  }

  @Test
  void severalThreadsAreServedAtOnce() throws Exception {
    PictureSource source = source();
    List<PictureRef> references = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      references.add(put("own-" + i, Pictures.file("png", 20 + i, 30), NO_PAGE));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Picture>> pictures = new ArrayList<>();
      for (PictureRef reference : references) {
        pictures.add(threads.submit(() -> source.fetch(reference)));
      }
      for (int i = 0; i < THREADS; i++) {
        assertThat(pictures.get(i).get().width()).isEqualTo(20 + i);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anInterruptIsNeverChargedToTheCommandAndIsKept() {
    PictureRef reference = put("interrupted", png(), NO_PAGE);
    PictureSource source = source();

    Thread.currentThread().interrupt();
    Throwable thrown = catchThrowable(() -> source.fetch(reference));
    boolean kept = Thread.interrupted();

    assertThat(kept).isTrue();
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(FetchInterruptedException.class);
    }
  }

  private CommandException failure(PictureRef reference) {
    return failure(reference, PictureKind.ALL);
  }

  private CommandException failure(PictureRef reference, Set<PictureKind> kinds) {
    CommandException e =
        catchThrowableOfType(CommandException.class, () -> source().fetch(reference, kinds));
    assertThat(e).as("a refusal").isNotNull();
    return e;
  }

  private static byte[] png() {
    return Pictures.file("png", 40, 30);
  }
}
