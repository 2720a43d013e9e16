package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.PageDocuments;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** China Telecom's identity cards, either side: one a picture. */
final class CtyunIdCards implements VendorService {
  private static final String PORTRAIT = "id_card_portrait_side";
  private static final String EMBLEM = "id_card_emblem_side";

  private static final Pattern DATE = Pattern.compile("(\\d{4})\\D+(\\d{1,2})\\D+(\\d{1,2})\\D*");

  private final CtyunPictures<PageDocuments> pictures =
      new CtyunPictures<>(
          CtyunErrors.ID_CARDS, answer -> (Answer.DocumentsRead) answer, CtyunIdCards::written);

  @Override
  public String path() {
    return "/v1/aiop/api/2f3os7qq79xc/IdentityCard/ocr/v1/idcard.json";
  }

  @Override
  public CommandFamily family() {
    return CommandFamily.RECOGNITIONS;
  }

  @Override
  public VendorRequest request(ObjectNode body) {
    return pictures.request(body, CtyunContent.documents(PORTRAIT, EMBLEM));
  }

  @Override
  public VendorResponse refusal(byte @Nullable [] value) {
    return pictures.errors().refusal(value);
  }

  private static ObjectNode written(PageDocuments page) {
    CtyunContent card = CtyunContent.first(page);
    ObjectNode out = VendorJson.object().put("note", note(page));
    out.putObject("detail")
        .put("name", card.text("name"))
        .put("sex", card.text("sex"))
        .put("nation", card.text("ethnicity"))
        .put("birthday", date(card.text("birth")))
        .put("idn", card.text("number"))
        .put("addr", card.text("address"))
        .put("org", card.text("issue"))
        .put(
            "validperiod",
            Stream.of(card.text("valid_from"), card.text("valid_to"))
                .filter(date -> !date.isEmpty())
                .collect(Collectors.joining("-")));
    return out.put("idcard_face", "no face").put("demo_image", "demo_image").put("risk", "normal");
  }

  private static String note(PageDocuments page) {
    return page.documents().stream()
        .findFirst()
        .map(DocumentResult::type)
        .map(type -> type.equals(EMBLEM) ? "front" : "back")
        .orElse("");
  }

  /** The vendor's form of a date: eight digits. What is none stays as it is. */
  private static String date(String printed) {
    Matcher parts = DATE.matcher(printed);
    return parts.matches()
        ? parts.group(1) + twoDigits(parts.group(2)) + twoDigits(parts.group(3))
        : printed;
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
