package dev.grille.evaluation.documents;

import dev.grille.contracts.DocumentStatus;
import dev.grille.evaluation.FieldFigures;
import dev.grille.evaluation.Reliability;
import dev.grille.evaluation.Reliability.Prediction;
import dev.grille.evaluation.Share;
import java.util.Collection;
import java.util.List;

/**
 * The figures of some judged documents.
 *
 * @param located of the documents that stand there, those that were given their kind and place
 * @param typed of the same, those that were given their kind, wherever about their place
 * @param exact of the texts that stand on them, empty places among them, those that were read as
 *     they stand; of a document that was not found, none was
 * @param whole of the documents, those of which all is right
 * @param sure of the texts that were read and scored {@value FieldFigures#SURE} and more, those
 *     that are exact
 * @param invented how many texts were read that the form has no place for
 * @param okWhole of the documents whose status is ok, those of which that is right and whose values
 *     are all exact
 * @param doubted of the documents whose values are all exact and agree, those that are doubted
 * @param statusSaid of the documents that are doubtful or unreadable, those of which it was said
 * @param scores whether the scores of texts that were read mean what they say
 */
public record DocumentFigures(
    Share located,
    Share typed,
    Share exact,
    Share whole,
    Share sure,
    long invented,
    Share okWhole,
    Share doubted,
    Share statusSaid,
    Reliability scores) {
  /** The figures of some documents. */
  public static DocumentFigures of(Collection<DocumentOutcome> documents) {
    List<ValueOutcome> values = documents.stream().flatMap(one -> one.values().stream()).toList();
    List<ValueOutcome> read = values.stream().filter(one -> one.read() != null).toList();
    List<DocumentOutcome> right =
        documents.stream().filter(one -> one.truth().status() == null && one.allExact()).toList();
    return new DocumentFigures(
        Share.of(documents, DocumentOutcome::located),
        Share.of(documents, one -> one.found() != null),
        Share.of(values.stream().filter(ValueOutcome::expects).toList(), ValueOutcome::exact),
        Share.of(documents, DocumentOutcome::whole),
        Share.of(
            read.stream().filter(one -> score(one) >= FieldFigures.SURE).toList(),
            ValueOutcome::exact),
        values.stream().filter(ValueOutcome::invented).count(),
        Share.of(
            documents.stream().filter(one -> has(one, DocumentStatus.OK)).toList(),
            one -> one.allExact() && one.rightStatus()),
        Share.of(right, one -> has(one, DocumentStatus.DOUBTFUL)),
        Share.of(
            documents.stream().filter(one -> one.truth().status() != null).toList(),
            DocumentOutcome::rightStatus),
        Reliability.of(
            read.stream().map(one -> new Prediction(score(one) / 100, one.exact())).toList()));
  }

  private static double score(ValueOutcome outcome) {
    return outcome.read() == null ? 0 : outcome.read().score();
  }

  private static boolean has(DocumentOutcome outcome, DocumentStatus status) {
    return outcome.found() != null && outcome.found().status() == status;
  }
}
