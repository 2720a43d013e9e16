package dev.grille.contracts.dialects;

import tools.jackson.databind.node.ObjectNode;

/** Aliyun's passports. */
final class AliyunPassport extends AliyunCard {
  AliyunPassport() {
    super("ocr_passport");
  }

  @Override
  String kind(AliyunInput input) {
    return "passport";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    String birth = AliyunDates.compact(card.text("date_of_birth"));
    String expiry = AliyunDates.compact(card.text("date_of_expiry"));
    String line1 = card.text("line1");
    out.put("authority", card.text("issuing_authority"))
        .put("birth_date", birth)
        .put("birth_day", AliyunDates.withoutCentury(birth))
        .put("birth_place", chinese(card.text("place_of_birth")))
        .put("country", zone(line1, 10, 13, card.text("nationality")))
        .put("expiry_date", expiry)
        .put("expiry_day", AliyunDates.withoutCentury(expiry))
        .put("issue_date", AliyunDates.compact(card.text("date_of_issue")))
        .put("issue_place", chinese(card.text("place_of_issue")))
        .put("line0", card.text("line0"))
        .put("line1", line1)
        .put("name", name(card))
        .put("name_cn", card.text("name_cn"))
        .put("passport_no", card.text("passport_number"))
        .put("person_id", zone(line1, 28, 42, ""))
        .put("request_id", requestId)
        .put("sex", zone(line1, 20, 21, card.text("sex")))
        .put("src_country", card.text("country_code"))
        .put("success", true)
        .put("type", card.text("passport_type"));
  }

  /** A part of the zone that machines read, which has what the vendor answers in its form. */
  private static String zone(String line, int begin, int end, String otherwise) {
    return line.length() < end ? otherwise : line.substring(begin, end).replace("<", "");
  }

  /** A place without its name in Latin letters, which passports print behind a stroke. */
  private static String chinese(String place) {
    int stroke = place.indexOf('/');
    return stroke > 0 ? place.substring(0, stroke).strip() : place;
  }

  private static String name(AliyunDocument card) {
    String surname = card.text("surname");
    String given = card.text("given_name");
    return surname.isEmpty() || given.isEmpty() ? surname + given : surname + "." + given;
  }
}
