package dev.grille.contracts.dialects;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What the cards of Aliyun's examples say, as Grille's own answers have it. */
final class AliyunCardExamples {
  static final Quad UPRIGHT = quad(0, 0, 100, 60);

  /** As a card whose text runs down the picture. */
  static final Quad TURNED =
      new Quad(new Point(60, 0), new Point(60, 100), new Point(0, 100), new Point(0, 0));

  private AliyunCardExamples() {}

  static Stream<Arguments> examples() {
    return Stream.of(
        example(
            "idcard-face",
            "ocr_idcard",
            "c1",
            card(
                "id_card_portrait_side",
                UPRIGHT,
                "name=张三",
                "sex=男",
                "ethnicity=汉",
                "birth=2000年1月1日",
                "address=浙江省杭州市余杭区文一西路969号",
                "number=1234567890")),
        example(
            "idcard-back",
            "ocr_idcard",
            "c1",
            card(
                "id_card_emblem_side",
                UPRIGHT,
                "issue=杭州市公安局",
                "valid_from=1970.01.01",
                "valid_to=1980.01.01")),
        example(
            "driver-face",
            "ocr_driver_license",
            "c1",
            card(
                "driver_license_front",
                UPRIGHT,
                "number=360502xxxx03071357",
                "name=张三三",
                "sex=男",
                "address=北京市海淀区清华园6号楼",
                "class=C1",
                "valid_from=2010-03-07",
                "valid_to=6年")),
        example(
            "driver-back",
            "ocr_driver_license",
            "c1",
            card("driver_license_back", UPRIGHT, "file_number=370211375349")),
        example(
            "vehicle-face",
            "ocr_vehicle",
            "84701974fb983158_20160526100112",
            card(
                "vehicle_license_front",
                UPRIGHT,
                "number=沪A0M084",
                "vehicle_type=小型轿车",
                "name=张三",
                "address=浙江省宁波市江东区丁街88弄",
                "use_character=出租转非",
                "model=桑塔纳牌SVW7180LE1",
                "vin=LSVFF66R8C2116280",
                "engine_no=416098",
                "register_date=2012-11-27",
                "issue_date=2013-07-08")),
        example(
            "vehicle-back",
            "ocr_vehicle",
            "20180131144149_c440540b20a4dc079a10680ff60b2d2a",
            card(
                "vehicle_license_back",
                UPRIGHT,
                "number=云AD8V02",
                "file_no=530100001466",
                "approved_passengers=5人",
                "gross_mass=2000kg",
                "unladen_mass=1505kg",
                "approved_load",
                "dimension=4945×1845×1480mm",
                "traction_mass=",
                "inspection_record=检验有效期至2014年09月云A(01)")),
        example(
            "business-licence",
            "ocr_business_license",
            "r1",
            card(
                "business_licence",
                TURNED,
                "registration_number",
                "name=杭州某某有限公司",
                "address=杭州市西湖区",
                "legal_representative=张三",
                "registered_capital=壹佰万元整",
                "found_date=2014年04月16日",
                "business_term=2014年04月16日至2034年04月15日",
                "business_scope=软件开发")),
        example(
            "passport",
            "ocr_passport",
            "20171120113612_813974f02a16b81ab911292d181b0b42",
            card(
                "passport",
                UPRIGHT,
                "passport_type=P0",
                "country_code=CHN",
                "passport_number=E20354xxxx",
                "name_cn=汪婧",
                "surname=WANG",
                "given_name=JING",
                "sex=女/F",
                "nationality=中国/CHINESE",
                "date_of_birth=30 OCT 1986",
                "place_of_birth=广西/GUANGXI",
                "date_of_issue=02 5月/MAY 2013",
                "place_of_issue=广西 / GUANGXI",
                "date_of_expiry=01 5月/MAY 2023",
                "issuing_authority=公安部出入境管理局*",
                "line0=P0CHNWANG<<JING<<<<<<<<<<<<<<<<<<<<<<<<<<",
                "line1=E203545580CHN8610304M2305019MNPELOLIOKLPA938")),
        example(
            "household",
            "ocr_household_register",
            "c1",
            card(
                "household_register_page",
                TURNED,
                "name=张三",
                "householder_relationship=户主",
                "sex=男",
                "birthplace=四川省梓潼县",
                "ethnicity=汉",
                "origin_place=四川省梓潼县",
                "birth_date=1988年8月8日",
                "id_card_number=510725198808081234")),
        example(
            "train",
            "ocr_train_ticket",
            "20170720134032_416f8b6b6a13b69647e4dc9fdc696ecd",
            card(
                "train_ticket",
                UPRIGHT,
                "departure_station=高密",
                "train_number=K970",
                "destination_station=潍坊",
                "departure_time=2013年10月07日10:43",
                "seat_number=16车无座",
                "ticket_price=￥14.5元",
                "seat_category=新空调硬座")),
        example(
            "taxi",
            "ocr_taxi_invoice",
            "c1",
            card(
                "taxi_invoice",
                quad(96, 0, 475, 763),
                "code=142011671003",
                "number",
                "taxi_number=A-X9F99")),
        example(
            "plate",
            "ocr_vehicle_plate",
            "c1",
            card("plate", quad(17, 21, 107, 56), "plate_number=冀AA617A@99.75")),
        example(
            "seal",
            "ocr_official_seal",
            "c1",
            card(
                "seal",
                quad(325, 119, 447, 280),
                "type=circle",
                "text=北京开单科技有限公司@94.41",
                "general_text=2018年07月11日@65.44|电话:010-86468909@96.12"),
            card("seal", quad(140, 139, 258, 261), "text=北京开单科技有限公司@88.77")),
        example("vin", "ocr_vin", "20171031122455", card("vin", UPRIGHT, "vin=LSGPB54R4DD331665")));
  }

  static Stream<Arguments> typedExamples() {
    return Stream.of(
        example(
            "businesscard",
            "ocr_businesscard",
            "20160822_32423dfsa23432f",
            card(
                "business_card",
                UPRIGHT,
                "name=张三|",
                "title=经理|",
                "company=阿里巴巴|阿里巴巴有限公司",
                "department=市场部|",
                "phone=057185212345|15234563443",
                "address=浙江省杭州市西湖区文一西路969号|",
                "email=|")),
        example(
            "bankcard",
            "ocr_bankcard",
            "20170301160849_918cfcae128fc919ad6d6e3b865d2973",
            card("bankcard", UPRIGHT, "card_number=1234 5678 9012 3456")));
  }

  private static Arguments example(
      String name, String path, String id, DocumentResult... documents) {
    return Arguments.of(name, path, id, List.of(documents));
  }

  /** Each value as {@code key=text@score}, with bars between several; a key alone is missing. */
  static DocumentResult card(String type, Quad at, String... values) {
    return new DocumentResult(
        type,
        at,
        DocumentStatus.OK,
        List.of(),
        Arrays.stream(values).map(AliyunCardExamples::entry).toList());
  }

  private static DocumentResult.Entry entry(String written) {
    int equals = written.indexOf('=');
    if (equals < 0) {
      return new DocumentResult.Entry(written, new DocumentValue.Missing());
    }
    String key = written.substring(0, equals);
    String value = written.substring(equals + 1);
    if (value.contains("|")) {
      return new DocumentResult.Entry(
          key,
          new DocumentValue.Many(
              Arrays.stream(value.split("\\|"))
                  .filter(text -> !text.isEmpty())
                  .map(AliyunCardExamples::text)
                  .toList()));
    }
    return new DocumentResult.Entry(key, text(value));
  }

  private static DocumentValue.Text text(String written) {
    int at = written.indexOf('@');
    return at < 0
        ? new DocumentValue.Text(written, 90)
        : new DocumentValue.Text(
            written.substring(0, at), Double.parseDouble(written.substring(at + 1)));
  }

  static Quad quad(int left, int top, int right, int bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }
}
