package dev.grille.lab.bench.demo;

import dev.grille.client.CommandBodies;
import dev.grille.client.Submission;
import dev.grille.contracts.Answer;
import dev.grille.contracts.LineResult;
import dev.grille.contracts.PageText;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.TextResult;
import dev.grille.evaluation.pages.PageOutcome;
import dev.grille.lab.bench.pages.JudgedPage;
import dev.grille.lab.cases.pages.PageFamily;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.pages.PageGenerator;
import dev.grille.lab.cases.pages.PageQuery;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Photographed pages of which all the text is read: the pictures of one command. */
final class DemoPages {
  private final List<PageFolder> folders;

  private DemoPages(List<PageFolder> folders) {
    this.folders = folders;
  }

  /** Draws an English letter and a Chinese notice into a folder. */
  static DemoPages draw(Path below, long seed) {
    PageGenerator generator = new PageGenerator(Fonts.ofThisMachine(), 1, seed);
    return new DemoPages(
        List.of(
            generator.generate(
                PageFamily.LETTERS, PageStyle.named("en-serif"), Severity.MILD, below),
            generator.generate(
                PageFamily.NOTICES, PageStyle.named("zh-sans"), Severity.MILD, below)));
  }

  /**
   * Sends them together and judges what comes back.
   *
   * @return one for each page; one that was not answered has no text
   */
  List<JudgedPage> read(Submission submission) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (PageFolder folder : folders) {
      for (PageQuery query : folder.file().queries()) {
        pictures.add(folder.picture(query.image()));
      }
    }
    List<PictureAnswer<TextResult>> answers = new ArrayList<>();
    submission.run(
        List.of(
                DemoCommands.command(
                    "pages", CommandBodies.text(pictures).put("output_prob", true)))
            .iterator(),
        (command, received) -> {
          if (received.answer() instanceof Answer.TextRead read) {
            answers.addAll(read.pictures().all());
          }
        });
    List<JudgedPage> pages = new ArrayList<>();
    for (PageFolder folder : folders) {
      for (PageQuery query : folder.file().queries()) {
        PageText text = pages.size() < answers.size() ? text(answers.get(pages.size())) : null;
        PageOutcome outcome = PageOutcome.of(query.image(), query.truth(), text);
        pages.add(JudgedPage.of(folder, query, outcome, 0));
      }
    }
    return pages;
  }

  private static @Nullable PageText text(PictureAnswer<TextResult> answer) {
    if (!(answer instanceof PictureAnswer.Read<TextResult> read)) {
      return null;
    }
    TextResult page = read.content();
    List<TextLine> lines = page.lines().stream().map(DemoPages::line).toList();
    return new PageText(page.width(), page.height(), page.angle(), page.skew(), lines);
  }

  private static TextLine line(LineResult line) {
    double prob = line.prob() == null ? 1 : line.prob();
    return new TextLine(line.text(), line.quad(), line.score(), prob, line.vertical());
  }
}
