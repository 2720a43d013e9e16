package dev.grille.app.dialects;

import static dev.grille.app.dialects.DrawnDocuments.text;

import dev.grille.contracts.Point;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.Paper;
import java.util.List;

/** China Telecom's examples with pictures. */
final class CtyunPictures {
  private static final String CTYUN = "ctyun";
  private static final String PICTURE = "/data/0";
  private static final double NEAR = 14;

  private CtyunPictures() {}

  static List<DrawnRequest> all() {
    return List.of(lines(), idCard(), plate(), licence());
  }

  /** The lines of the example, where the example has them. */
  private static DrawnRequest lines() {
    String image =
        new DrawnPage(700, 420)
            .line("社会主义核心价值观", 43.4, 157.4, 62, 1.23)
            .line("富强、民主、文明、和谐", 84.7, 244, 44, 0.48)
            .base64();
    return new DrawnRequest(
        "ctyun-text",
        CTYUN,
        "/v1/aiop/api/2f3p1pnxpqm8/ocrdetect/ocr/v1/image.json",
        request(image),
        box(
            box(
                VendorExample.named("ctyun-text-read"),
                0,
                43.4,
                157.4,
                610.6,
                169.5,
                609.2,
                236.1,
                42,
                224),
            1,
            84.7,
            244,
            573.9,
            248.2,
            573.4,
            300,
            84.2,
            295.8));
  }

  private static VendorExample box(VendorExample example, int line, double... corners) {
    VendorExample boxed = example;
    for (int i = 0; i < corners.length; i++) {
      String place = "/returnObj/0/detail/" + line + "/box/" + i;
      boxed = boxed.number(place, corners[i], NEAR);
    }
    return boxed;
  }

  /** The side of the example. */
  private static DrawnRequest idCard() {
    Paper card = DrawnDocuments.paper(DrawnKind.ID_CARD_EMBLEM_SIDE, 0, 2);
    return new DrawnRequest(
        "ctyun-id-card",
        CTYUN,
        "/v1/aiop/api/2f3os7qq79xc/IdentityCard/ocr/v1/idcard.json",
        request(DrawnDocuments.of(card, 6).base64()),
        VendorExample.named("ctyun-id-card-read")
            .with("/returnObj/0/detail/org", text(card, "issue"))
            .with(
                "/returnObj/0/detail/validperiod",
                text(card, "valid_from") + "-" + text(card, "valid_to")));
  }

  private static DrawnRequest plate() {
    Paper plate = DrawnDocuments.paper(DrawnKind.PLATE, 0, 2);
    VendorExample response =
        VendorExample.named("ctyun-plate-read")
            .with("/returnObj/0/detail/0/platelicense", text(plate, "plate_number"))
            .share("/returnObj/0/detail/0/confidence");
    List<Point> corners = plate.outline().corners();
    for (int i = 0; i < corners.size(); i++) {
      String corner = "/returnObj/0/detail/0/box/" + i;
      response =
          response
              .pixels(corner + "/0", corners.get(i).x(), NEAR)
              .pixels(corner + "/1", corners.get(i).y(), NEAR);
    }
    return new DrawnRequest(
        "ctyun-plate",
        CTYUN,
        "/v1/aiop/api/2gt54ed8660w/driven-plate-ocr/platelicense.json",
        request(Png.base64(plate.draw(1, 1))),
        response);
  }

  /** Of today's form, on which no paid-in capital stands. */
  private static DrawnRequest licence() {
    Paper licence = DrawnDocuments.paper(DrawnKind.BUSINESS_LICENCE, 1, 3);
    String detail = "/returnObj/detail";
    return new DrawnRequest(
        "ctyun-licence",
        CTYUN,
        "/v1/aiop/api/2z0yhhrzgv0g/tts/predict",
        VendorExample.named("ctyun-licence-request")
            .with("/ImageData", DrawnDocuments.of(licence, 3.5).base64()),
        VendorExample.named("ctyun-licence-read")
            .with(detail + "/union_id", text(licence, "registration_number"))
            .with(detail + "/regist_no", "")
            .with(detail + "/name", text(licence, "name"))
            .with(detail + "/type", text(licence, "type"))
            .with(detail + "/addr", text(licence, "address"))
            .with(detail + "/legal_rep", text(licence, "legal_representative"))
            .with(detail + "/regist_captial", text(licence, "registered_capital"))
            .with(detail + "/establish_date", text(licence, "found_date"))
            .with(detail + "/operation_period", text(licence, "business_term"))
            .without(detail + "/real_captial"));
  }

  /** Pictures come in the alphabet that is safe in addresses. */
  private static VendorExample request(String image) {
    return VendorExample.named("ctyun-text-request")
        .with(PICTURE, image.replace('+', '-').replace('/', '_'));
  }
}
