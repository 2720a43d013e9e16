package dev.grille.app.templates;

import dev.grille.app.overlay.OverlayFile;
import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.read.FormLayout;
import dev.grille.app.read.ReadingScene;
import dev.grille.app.submit.PictureBatch.Page;
import dev.grille.client.NamedFile;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.reader.Picture;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.natives.OpenCvLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws what a worker has read over one's own files, in this process, as {@code read} does. */
final class ReadingOverlays {
  private final Path folder;
  private final PictureGate gate = new PictureGate(PictureLimits.defaults());
  private final OverlayFile file = new OverlayFile();
  private final TemplateAnswer.TemplateShown template;

  /** Drawings into a folder. */
  ReadingOverlays(Path folder, TemplateAnswer.TemplateShown template) {
    this.folder = folder;
    this.template = template;
    OpenCvLibrary.load(ReaderSettings.standard().natives());
  }

  /**
   * Makes the folder.
   *
   * @param pages all that will be drawn
   * @throws IOException where two drawings would have one name
   */
  static void prepare(Path folder, List<Page> pages) throws IOException {
    if (pages.stream().map(ReadingOverlays::name).distinct().count() < pages.size()) {
      throw new IOException("overlays are named as their files: name no two files the same");
    }
    Files.createDirectories(folder);
  }

  /** Draws the pictures of one command. */
  void draw(List<Page> pages, Answer answer) throws IOException {
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      draw(page, scene(page.title(), i, answer));
    }
  }

  /**
   * Draws what was read in one picture, or why nothing was.
   *
   * @param remark a sentence under the values; may be empty
   */
  void draw(Page page, PictureAnswer<FormResult> picture, String remark) throws IOException {
    OverlayScene scene = scene(page.title(), picture);
    draw(page, scene.remark().isEmpty() ? scene.withRemark(remark) : scene);
  }

  private OverlayScene scene(String title, int number, Answer answer) {
    if (answer instanceof Answer.Tried tried) {
      return scene(title, tried.pictures().all().get(number));
    }
    if (answer instanceof Answer.Failed failed) {
      if (number < failed.pictures().size()) {
        return refused(title, failed.pictures().get(number));
      }
      return ReadingScene.refused(title, failed.sentence());
    }
    throw new IllegalStateException(answer.getClass() + " answers no try");
  }

  private OverlayScene scene(String title, PictureAnswer<FormResult> picture) {
    if (picture instanceof PictureAnswer.Read<FormResult> read) {
      FormResult form = read.content();
      return ReadingScene.of(
          title,
          new FormLayout(
              template.fields(), template.anchors(), template.width(), template.height()),
          form.alignment(),
          form.results());
    }
    return refused(title, ((PictureAnswer.Failed<FormResult>) picture).failure());
  }

  private static OverlayScene refused(String title, PictureFailure why) {
    return ReadingScene.refused(title, why.code() + ": " + why.message());
  }

  private void draw(Page page, OverlayScene scene) throws IOException {
    try {
      Picture picture = gate.check(NamedFile.read(page.file())).withPage(page.number());
      file.write(folder.resolve(name(page)), picture, scene);
    } catch (CommandException e) {
      System.err.println("grille: no overlay of " + page.title() + ": " + e.sentence());
    }
  }

  private static String name(Page page) {
    return page.file().getFileName() + (page.number() == null ? "" : "-" + page.number()) + ".png";
  }
}
