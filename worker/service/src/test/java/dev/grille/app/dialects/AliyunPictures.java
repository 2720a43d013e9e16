package dev.grille.app.dialects;

import static dev.grille.app.dialects.DrawnDocuments.text;

import dev.grille.contracts.Point;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.Paper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Aliyun's examples with pictures. */
final class AliyunPictures {
  private static final String ALIYUN = "aliyun";
  private static final String IMAGE = "/image";
  private static final String TYPED_IMAGE = "/inputs/0/image/dataValue";
  private static final String TYPED_BODY = "/outputs/0/outputValue/dataValue";
  private static final String ID = "/request_id";

  /** Pixels by which a corner may be off. */
  private static final double NEAR = 12;

  private AliyunPictures() {}

  static List<DrawnRequest> all() {
    return List.of(
        idCards(),
        bankCard(),
        trainTicket(),
        taxiReceipt(),
        plate(),
        seal(),
        lines(),
        cells(),
        html());
  }

  /** Both sides of a card, each input with its own, and what is no picture between them. */
  private static DrawnRequest idCards() {
    Paper face = DrawnDocuments.paper(DrawnKind.ID_CARD_PORTRAIT_SIDE, 0, 1);
    Paper back = DrawnDocuments.paper(DrawnKind.ID_CARD_EMBLEM_SIDE, 0, 1);
    String faceSide = "{\"side\":\"face\"}";
    String backSide = "{\"side\":\"back\"}";
    String none = Base64.getEncoder().encodeToString("no picture".getBytes(StandardCharsets.UTF_8));
    VendorExample request =
        VendorExample.named("aliyun-bankcard-request")
            .with(
                "/inputs",
                List.of(
                    input(DrawnDocuments.of(face, 6).base64(), faceSide),
                    input(none, faceSide),
                    input(DrawnDocuments.of(back, 6).base64(), backSide)));
    VendorExample ofFace =
        VendorExample.named("aliyun-idcard-face")
            .with("/address", text(face, "address"))
            .with("/name", text(face, "name"))
            .with("/nationality", text(face, "ethnicity"))
            .with("/num", text(face, "number"))
            .with("/sex", text(face, "sex"))
            .with("/birth", text(face, "number").substring(6, 14));
    VendorExample ofBack =
        VendorExample.named("aliyun-idcard-back")
            .with("/start_date", text(back, "valid_from").replace(".", ""))
            .with("/end_date", text(back, "valid_to").replace(".", ""))
            .with("/issue", text(back, "issue"));
    String failed =
        "{\"error_code\":462,\"error_msg\":\"Invalid Input - image data error - image decode"
            + " failed, please check your image binary data\",\"success\":false}";
    VendorExample response =
        VendorExample.named("aliyun-bankcard")
            .with("/outputs/0/outputLabel", "ocr_idcard")
            .times("/outputs", 3)
            .with("/outputs/0/outputValue/dataValue", ofFace.text())
            .with("/outputs/1/outputValue/dataValue", failed)
            .with("/outputs/2/outputValue/dataValue", ofBack.text());
    return new DrawnRequest("aliyun-id-cards", ALIYUN, "ocr_idcard", request, response);
  }

  private static Map<String, Object> input(String image, String configure) {
    return Map.of("image", typed(image), "configure", typed(configure));
  }

  private static Map<String, Object> typed(String value) {
    return Map.of("dataType", 50, "dataValue", value);
  }

  private static DrawnRequest bankCard() {
    Paper card = DrawnDocuments.paper(DrawnKind.BANKCARD, 0, 2);
    String id = "aliyun-bank-card";
    String body =
        "{\"card_num\":\"%s\",\"request_id\":\"%s\",\"success\":true}"
            .formatted(text(card, "card_number"), id);
    return new DrawnRequest(
        id,
        ALIYUN,
        "ocr_bankcard",
        VendorExample.named("aliyun-bankcard-request")
            .with(TYPED_IMAGE, DrawnDocuments.of(card, 6).base64()),
        VendorExample.named("aliyun-bankcard").with(TYPED_BODY, body));
  }

  private static DrawnRequest trainTicket() {
    Paper ticket = DrawnDocuments.paper(DrawnKind.TRAIN_TICKET, 1, 2);
    String id = "aliyun-train-ticket";
    return new DrawnRequest(
        id,
        ALIYUN,
        "/api/predict/ocr_train_ticket",
        VendorExample.named("aliyun-train-request")
            .with(IMAGE, DrawnDocuments.of(ticket, 10).base64()),
        VendorExample.named("aliyun-train")
            .with("/date", text(ticket, "departure_time"))
            .with("/destination", text(ticket, "destination_station"))
            .with("/level", text(ticket, "seat_category"))
            .with("/number", text(ticket, "train_number"))
            .with("/origin", text(ticket, "departure_station"))
            .with("/place", text(ticket, "seat_number"))
            .with("/price", Double.valueOf(text(ticket, "ticket_price")))
            .with(ID, id));
  }

  /** An item for each value; all have the place of the receipt. */
  private static DrawnRequest taxiReceipt() {
    Paper receipt = DrawnDocuments.paper(DrawnKind.TAXI_INVOICE, 1, 1);
    DrawnDocuments drawn = DrawnDocuments.of(receipt, 5);
    List<String> values =
        receipt.content().values().stream()
            .filter(TrueValue.Text.class::isInstance)
            .map(value -> ((TrueValue.Text) value).text())
            .filter(text -> !text.isEmpty())
            .toList();
    Point from = drawn.corners(0).get(0);
    Point to = drawn.corners(0).get(2);
    double width = to.x() - from.x();
    double height = to.y() - from.y();
    VendorExample response =
        VendorExample.named("aliyun-taxi").times("/recipts/0/items", values.size());
    for (int i = 0; i < values.size(); i++) {
      String item = "/recipts/0/items/" + i;
      response =
          response
              .number(item + "/roi/angle", 0, 1)
              .number(item + "/roi/center/x", from.x() + width / 2, NEAR)
              .number(item + "/roi/center/y", from.y() + height / 2, NEAR)
              .number(item + "/roi/size/h", height, NEAR)
              .number(item + "/roi/size/w", width, NEAR)
              .with(item + "/txt", values.get(i));
    }
    return new DrawnRequest(
        "aliyun-taxi-receipt",
        ALIYUN,
        "ocr_taxi_invoice",
        VendorExample.named("aliyun-taxi-request").with(IMAGE, drawn.base64()),
        response
            .pixels("/recipts/0/roi/h", height, NEAR)
            .pixels("/recipts/0/roi/w", width, NEAR)
            .pixels("/recipts/0/roi/x", from.x(), NEAR)
            .pixels("/recipts/0/roi/y", from.y(), NEAR));
  }

  /** Its reading is uncertain to 0.9 and more only as a rule: all crops but one are asked for. */
  private static DrawnRequest plate() {
    Paper plate = DrawnDocuments.paper(DrawnKind.PLATE, 0, 1);
    List<Point> at = plate.outline().corners();
    String number = text(plate, "plate_number");
    return new DrawnRequest(
        "aliyun-plate",
        ALIYUN,
        "ocr_vehicle_plate",
        VendorExample.named("aliyun-plate-request")
            .with(IMAGE, Png.base64(plate.draw(1, 1)))
            .with("/configure", "{\"multi_crop\":false}"),
        VendorExample.named("aliyun-plate")
            .with("/config_str", "{\"multi_crop\":false}")
            .share("/plates/0/prob")
            .like("/plates/0/detail", detail -> detail.matches(number + ",0\\.\\d{1,4}"))
            .pixels("/plates/0/roi/h", at.get(2).y() - at.get(0).y(), NEAR)
            .pixels("/plates/0/roi/w", at.get(2).x() - at.get(0).x(), NEAR)
            .pixels("/plates/0/roi/x", at.get(0).x(), NEAR)
            .pixels("/plates/0/roi/y", at.get(0).y(), NEAR)
            .with("/plates/0/txt", number));
  }

  /** One seal, with the number that stands in it. */
  private static DrawnRequest seal() {
    Paper paper = DrawnDocuments.paper(DrawnKind.SEAL, 0, 1);
    DrawnDocuments drawn = DrawnDocuments.of(paper, 5);
    Point from = drawn.corners(0).get(0);
    Point to = drawn.corners(0).get(2);
    TrueValue.Many others = (TrueValue.Many) paper.content().get("general_text");
    String seal = "/result/0";
    VendorExample response =
        VendorExample.named("aliyun-seal")
            .times("/result", 1)
            .times(seal + "/general_text", others.texts().size())
            .with(seal + "/general_text/0/content", others.texts().get(0))
            .share(seal + "/general_text/0/prob")
            .with(seal + "/text/context", text(paper, "text"))
            .share(seal + "/text/prob")
            .pixels(seal + "/roi/left", from.x(), NEAR)
            .pixels(seal + "/roi/top", from.y(), NEAR)
            .pixels(seal + "/roi/width", to.x() - from.x(), NEAR)
            .pixels(seal + "/roi/height", to.y() - from.y(), NEAR);
    return new DrawnRequest(
        "aliyun-seal",
        ALIYUN,
        "ocr_official_seal",
        VendorExample.named("aliyun-seal-request").with(IMAGE, drawn.base64()),
        response);
  }

  /** One line is upright, the other turned as the example's. */
  private static DrawnRequest lines() {
    String word = "文字内容";
    String id = "aliyun-text";
    String image =
        new DrawnPage(500, 300).line(word, 50, 50, 40, 0).line(word, 150, 200, 40, -10).base64();
    return new DrawnRequest(
        id,
        ALIYUN,
        "ocr_general",
        VendorExample.named("aliyun-general-request").with(IMAGE, image),
        line(
            line(VendorExample.named("aliyun-general").with(ID, id), 0, 0, 50, 50),
            1,
            -10,
            152,
            187));
  }

  private static VendorExample line(
      VendorExample example, int index, double angle, double left, double top) {
    String at = "/ret/" + index;
    return example
        .share(at + "/prob")
        .number(at + "/rect/angle", angle, 1)
        .pixels(at + "/rect/left", left, NEAR)
        .pixels(at + "/rect/top", top, NEAR)
        .pixels(at + "/rect/width", 160, NEAR)
        .pixels(at + "/rect/height", 40, NEAR);
  }

  private static final List<List<List<String>>> BALANCE =
      List.of(
          List.of(List.of("项", "目"), List.of("期末余额"), List.of("年初余额")),
          List.of(List.of("合计"), List.of("5,423,591,988.10"), List.of("4,281,407,583.62")));

  private static String balance() {
    return new DrawnPage(1300, 300).table(40, 40, new int[] {400, 400, 400}, 96, BALANCE).base64();
  }

  private static DrawnRequest cells() {
    VendorExample response =
        VendorExample.named("aliyun-table-json").times("/tables/0/0", 3).times("/tables/0/1", 3);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        String cell = "/tables/0/" + row + "/" + column;
        response =
            response
                .with(cell + "/sx", column)
                .with(cell + "/ex", column + 1)
                .pixels(cell + "/height", 96, NEAR)
                .pixels(cell + "/width", 400, NEAR)
                // Words of one line are one block to Grille.
                .with(cell + "/text", List.of(String.join(" ", BALANCE.get(row).get(column))));
      }
    }
    return new DrawnRequest(
        "aliyun-cells",
        ALIYUN,
        "ocr_table_parse",
        VendorExample.named("aliyun-table-request")
            .with(IMAGE, balance())
            .with("/configure", "{\"format\":\"json\"}"),
        response);
  }

  /** The vendor's style and spelling of a table are not promised, its rows and cells are. */
  private static DrawnRequest html() {
    return new DrawnRequest(
        "aliyun-html",
        ALIYUN,
        "ocr_table_parse",
        VendorExample.named("aliyun-table-request").with(IMAGE, balance()),
        VendorExample.named("aliyun-table-html")
            .like(
                "/tables",
                html ->
                    html.contains(
                        "<table>\n<tr><td>项 目</td><td>期末余额</td><td>年初余额</td></tr>\n"
                            + "<tr><td>合计</td><td>5,423,591,988.10</td><td>4,281,407,583.62</td></tr>\n"
                            + "</table>")));
  }
}
