package dev.grille.lab.bench.demo;

import dev.grille.client.CommandBodies;
import dev.grille.client.Submission;
import dev.grille.contracts.Answer;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.PictureAnswer;
import dev.grille.evaluation.documents.DocumentOutcome;
import dev.grille.evaluation.documents.DocumentsOutcome;
import dev.grille.evaluation.documents.ValueOutcome;
import dev.grille.lab.bench.documents.JudgedDocuments;
import dev.grille.lab.cases.documents.DocumentFolder;
import dev.grille.lab.cases.documents.DocumentGenerator;
import dev.grille.lab.cases.documents.DocumentQuery;
import dev.grille.lab.cases.documents.PictureSet;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Photographed cards and tickets that are told by their kind: the pictures of one command. */
final class DemoDocuments {
  /** A card, a licence and a receipt. */
  private static final List<String> KINDS =
      List.of("id_card_portrait_side", "vehicle_license_front", "taxi_invoice");

  private final List<DocumentFolder> folders;

  private DemoDocuments(List<DocumentFolder> folders) {
    this.folders = folders;
  }

  /** Draws one of each kind into a folder. */
  static DemoDocuments draw(Path below, long seed) {
    DocumentGenerator generator = new DocumentGenerator(Fonts.ofThisMachine(), 1, seed);
    return new DemoDocuments(
        KINDS.stream()
            .map(kind -> PictureSet.named(kind).get(0))
            .map(set -> generator.generate(set, Severity.MILD, below))
            .toList());
  }

  /**
   * Sends them together and judges what comes back.
   *
   * @return one for each picture; one that was not answered has no documents
   */
  List<JudgedDocuments> read(Submission submission) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (DocumentFolder folder : folders) {
      for (DocumentQuery query : folder.file().queries()) {
        pictures.add(Files.readAllBytes(folder.path().resolve(query.image())));
      }
    }
    List<PictureAnswer<PageDocuments>> answers = new ArrayList<>();
    submission.run(
        List.of(DemoCommands.command("documents", CommandBodies.documents(pictures))).iterator(),
        (command, received) -> {
          if (received.answer() instanceof Answer.DocumentsRead read) {
            answers.addAll(read.pictures().all());
          }
        });
    List<JudgedDocuments> judged = new ArrayList<>();
    for (DocumentFolder folder : folders) {
      for (DocumentQuery query : folder.file().queries()) {
        PageDocuments page =
            judged.size() < answers.size() ? page(answers.get(judged.size())) : null;
        DocumentsOutcome outcome = DocumentsOutcome.of(query.image(), query.truth(), page);
        judged.add(JudgedDocuments.of(folder, query, outcome, 0));
      }
    }
    return judged;
  }

  private static @Nullable PageDocuments page(PictureAnswer<PageDocuments> answer) {
    return answer instanceof PictureAnswer.Read<PageDocuments> read ? read.content() : null;
  }

  /**
   * Says how many were found and how many of their values are right.
   *
   * @param least share of the values
   * @return whether each was found in its place, and enough of their values are right
   */
  static boolean report(List<JudgedDocuments> judged, double least) {
    List<DocumentOutcome> documents =
        judged.stream().flatMap(each -> each.outcome().documents().stream()).toList();
    long located = documents.stream().filter(DocumentOutcome::located).count();
    List<ValueOutcome> values =
        documents.stream().flatMap(each -> each.expected().stream()).toList();
    long exact = values.stream().filter(ValueOutcome::exact).count();
    System.out.printf(
        "%d of %d documents are told and found, and %d of their %d values are right.%n%n",
        located, documents.size(), exact, values.size());
    return located == documents.size() && exact >= least * values.size();
  }
}
