package dev.grille.contracts;

/**
 * The one catalogue of failures. The names are on the wire and stay stable; the README's table is
 * tested against it.
 */
public enum ErrorCode {
  MALFORMED_JSON(
      ErrorCategory.COMMAND, false, "Fix the producer: the value is not a JSON object in UTF-8."),
  COMMAND_TOO_LARGE(ErrorCategory.COMMAND, false, "Send a smaller picture, or its address in url."),
  UNKNOWN_TYPE(
      ErrorCategory.COMMAND,
      false,
      "Use add, update, try, evaluate, truth, publish, get, list, del, query, text, table or"
          + " documents, on the right topic."),
  MISSING_FIELD(ErrorCategory.COMMAND, false, "Add the property that the path names."),
  INVALID_FIELD(ErrorCategory.COMMAND, false, "Fix the property that the path names."),
  INVALID_QUAD(
      ErrorCategory.COMMAND,
      false,
      "Give four corners: upper left, upper right, lower right, lower left."),
  DUPLICATE_FIELD_NAME(
      ErrorCategory.COMMAND, false, "Give each field its own name; only texts can share one."),
  INVALID_ANCHOR(
      ErrorCategory.COMMAND,
      false,
      "Mark one line of fixed, legible print outside the fields by each anchor, or give its text."),
  NOTHING_TO_UPDATE(
      ErrorCategory.COMMAND,
      false,
      "Give template, anchors, rules, url or img, name or review_below, and another than it has."),
  COMMAND_NOT_FOUND(
      ErrorCategory.COMMAND,
      false,
      "Give the id of a query whose answer has come, and that is still kept."),
  NOTHING_READ(
      ErrorCategory.COMMAND,
      false,
      "Name the template whose set it joins, and bring the picture with url or img; or send it to"
          + " evaluate."),
  ANSWER_TOO_LARGE(
      ErrorCategory.COMMAND,
      false,
      "Ask for less: fewer pictures or pages at once; leave picture or overlay out."),
  COMMAND_ID_REUSED(ErrorCategory.COMMAND, false, "Use a new id for a new command."),
  TEMPLATE_NOT_FOUND(
      ErrorCategory.TEMPLATE, true, "Register the template, or mend the id; then replay."),
  TEMPLATE_NAME_AMBIGUOUS(
      ErrorCategory.TEMPLATE,
      true,
      "Give template_id instead; or rename or delete the others, then replay."),
  TEMPLATE_NOT_PUBLISHED(
      ErrorCategory.TEMPLATE, true, "Publish the version, then replay; drafts are read by try."),
  TEMPLATE_SET_EMPTY(
      ErrorCategory.TEMPLATE,
      true,
      "Add to the template's set by truth, then replay; or give pictures."),
  TEMPLATE_UNUSABLE(
      ErrorCategory.TEMPLATE,
      false,
      "Register a sharper picture with fixed print outside the fields, or mark its fixed texts as"
          + " anchors."),
  DOCUMENT_TYPE_UNKNOWN(
      ErrorCategory.TEMPLATE,
      true,
      "Use a type that the message names; or define this one for the workers, then replay."),
  SOURCE_FORBIDDEN(
      ErrorCategory.SOURCE,
      true,
      "Add it to the setting that the message names if it may be read; then replay."),
  SOURCE_UNREACHABLE(ErrorCategory.SOURCE, true, "See whether the host answers; then replay."),
  SOURCE_TIMEOUT(ErrorCategory.SOURCE, true, "See whether the host is slow; then replay."),
  SOURCE_REFUSED(
      ErrorCategory.SOURCE,
      true,
      "The host answered with an error: mend the address or its rights; then replay."),
  IMAGE_BASE64_INVALID(ErrorCategory.PICTURE, false, "Encode the picture as base64."),
  IMAGE_KIND_UNSUPPORTED(
      ErrorCategory.PICTURE, false, "Send a kind of picture that the README lists."),
  IMAGE_TOO_LARGE(ErrorCategory.PICTURE, false, "Send fewer bytes or fewer pixels."),
  IMAGE_TOO_SMALL(ErrorCategory.PICTURE, false, "Send a larger picture."),
  IMAGE_DAMAGED(ErrorCategory.PICTURE, false, "Send the whole picture again."),
  IMAGE_CRASHED_READER(
      ErrorCategory.PICTURE, true, "Keep the picture for the developers; replay after an upgrade."),
  READ_TIMEOUT(
      ErrorCategory.PICTURE,
      true,
      "Raise grille.reader.deadline or send a smaller picture; then replay."),
  TEMPLATE_MISMATCH(
      ErrorCategory.PICTURE,
      false,
      "The picture does not show this form, or not well enough: take it again."),
  NO_TEMPLATE_MATCHED(
      ErrorCategory.PICTURE,
      false,
      "Offer a template for such pictures, or mend the conditions; with auto, send a better"
          + " picture or name the template."),
  PARTLY_FAILED(
      ErrorCategory.PICTURE,
      true,
      "See the error of each picture that failed; a replay does only these again."),
  ALL_PICTURES_FAILED(
      ErrorCategory.PICTURE, true, "See the error of each picture; then replay what can succeed."),
  COMMAND_QUARANTINED(
      ErrorCategory.WORKER,
      true,
      "The command kept killing its worker: look at the logs; replay after a fix."),
  ANSWER_UNPUBLISHABLE(
      ErrorCategory.WORKER,
      true,
      "Kafka refuses the answer: raise max.message.bytes of the results topic; then replay."),
  INTERNAL(
      ErrorCategory.WORKER,
      true,
      "A defect of Grille: report it with the command id; replay after an upgrade.");

  private final ErrorCategory category;
  private final boolean replayCanHelp;
  private final String remedy;

  ErrorCode(ErrorCategory category, boolean replayCanHelp, String remedy) {
    this.category = category;
    this.replayCanHelp = replayCanHelp;
    this.remedy = remedy;
  }

  /** Whose move it is. */
  public ErrorCategory category() {
    return category;
  }

  /** Whether the same command can succeed later without being changed. */
  public boolean replayCanHelp() {
    return replayCanHelp;
  }

  /** What the producer or operator should do, in one sentence. */
  public String remedy() {
    return remedy;
  }
}
