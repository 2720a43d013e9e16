package dev.grille.lab.bench.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Pictures for commands that take several, some of which cannot be read. */
final class PictureLists {
  /** A form that nobody registers. */
  static final TinyForm STRANGER = new TinyForm(99);

  /** How many pictures of a form there are. */
  static final int DIFFERENT = 24;

  /** Of one command: enough that a worker dies in the middle of it. */
  private static final int MOST_PICTURES = 12;

  private final SplittableRandom random;
  private final List<TinyForm> forms;

  PictureLists(SplittableRandom random, List<TinyForm> forms) {
    this.random = random;
    this.forms = forms;
  }

  /** Most are of the form; one in eight is of another or is cut. */
  List<byte[]> of(TinyForm form) {
    List<byte[]> pictures = new ArrayList<>();
    int number = 1 + random.nextInt(MOST_PICTURES);
    for (int i = 0; i < number; i++) {
      int luck = random.nextInt(16);
      TinyForm shown = luck == 0 ? STRANGER : form;
      byte[] file = shown.file("png", new SplittableRandom(random.nextInt(DIFFERENT)));
      pictures.add(luck == 1 ? Arrays.copyOf(file, file.length / 2) : file);
    }
    return pictures;
  }

  /** Of all forms by turns, and one that none of them is. */
  List<byte[]> mixed() {
    List<byte[]> pictures = new ArrayList<>();
    forms.forEach(form -> pictures.addAll(of(form)));
    pictures.add(STRANGER.file("png", new SplittableRandom(random.nextInt(DIFFERENT))));
    return pictures;
  }
}
