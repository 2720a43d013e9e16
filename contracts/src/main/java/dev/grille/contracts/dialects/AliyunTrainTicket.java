package dev.grille.contracts.dialects;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's train tickets. */
final class AliyunTrainTicket extends AliyunCard {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  AliyunTrainTicket() {
    super("ocr_train_ticket");
  }

  @Override
  String kind(AliyunInput input) {
    return "train_ticket";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    out.put("date", card.text("departure_time"))
        .put("destination", card.text("destination_station"))
        .put("level", card.text("seat_category"))
        .put("number", card.text("train_number"))
        .put("origin", card.text("departure_station"))
        .put("place", card.text("seat_number"));
    VendorJson.putNumber(out, "price", price(card.text("ticket_price")));
    out.put("request_id", requestId).put("success", true);
  }

  private static double price(String printed) {
    Matcher number = NUMBER.matcher(printed.replace(",", ""));
    return number.find() ? Double.parseDouble(number.group()) : 0;
  }
}
