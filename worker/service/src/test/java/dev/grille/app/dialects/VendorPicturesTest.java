package dev.grille.app.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.dialects.DrawnForm.Row;
import dev.grille.contracts.RecordHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of the vendors' pages with drawn pictures, from the topic through children and their
 * engines: what is drawn is answered as the example has it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VendorPicturesTest {
  /** The vendor's id, by which the template is named. */
  private static final String RECEIPT_ID = "95d551ee-8b2b-4ad0-89a9-ed13417f4a781536146904";

  private static final DrawnForm RECEIPT =
      new DrawnForm(
          "收银小票",
          List.of(new Row("cash_name", "收银员"), new Row("date", "日期"), new Row("total", "合计")));

  private static final DrawnForm INVOICE =
      new DrawnForm(
          "电子普通发票",
          List.of(new Row("名称", "名　　称"), new Row("识别号", "纳税人识别号"), new Row("发票号", "发票号码")));

  private final List<DrawnRequest> requests =
      Stream.of(AliyunPictures.all(), CtyunPictures.all(), HuaweiPictures.all())
          .flatMap(List::stream)
          .toList();

  private VendorWorker worker;

  /** All is asked at once: what learns templates and what reads go on beside each other. */
  @BeforeAll
  void ask() {
    worker = new VendorWorker();
    worker.askTemplates("aws-add", "aws", addedByAws());
    worker.askTemplates("receipt", null, registered());
    requests.forEach(one -> worker.ask(one.id(), one.dialect(), one.path(), one.request().text()));
  }

  @AfterAll
  void stop() {
    worker.close();
  }

  List<DrawnRequest> requests() {
    return requests;
  }

  @ParameterizedTest
  @MethodSource("requests")
  void whatIsDrawnIsAnsweredAsTheExampleHasIt(DrawnRequest asked) {
    asked.response().assertIs(worker.answer(asked.id()));
    assertThat(worker.header(asked.id(), RecordHeaders.STATUS)).isEqualTo("ok");
  }

  @Test
  void aFormIsAddedListedReadAndDeletedAsAwsDoes() {
    String added = worker.answer("aws-add");
    assertThat(added).matches("\\{\"template_id\":\"[0-9a-f]{40}\"}");
    String template = JsonMapper.shared().readTree(added).path("template_id").asString();
    worker.answer("receipt");

    worker.askTemplates("aws-list", "aws", seed("list").text());
    assertThat(worker.answer("aws-list"))
        .startsWith("{\"template_id_list\":[\"")
        .contains("\"" + template + "\"");

    Map<String, String> values = valuesOfAws();
    VendorExample request =
        seed("query").with("/body", Map.of("template_id", template, "img", INVOICE.base64(values)));
    worker.ask("aws-query", "aws", null, request.text());
    VendorExample read = seed("query-answer");
    for (int i = 0; i < values.size(); i++) {
      read = read.number("/" + i + "/score", 90, 10);
    }
    read.assertIs(worker.answer("aws-query"));

    worker.askTemplates("aws-del", "aws", seed("del").with("/template_id", template).text());
    seed("del-answer").with("/template_id", template).assertIs(worker.answer("aws-del"));
  }

  @Test
  void aFormIsReadByTheVendorsIdOfItsTemplateAsAliyunDoes() {
    assertThat(worker.answer("receipt")).contains("\"status\":\"ok\"");
    VendorExample example = VendorExample.named("aliyun-sdt").with("/request_id", "aliyun-form");
    Map<String, String> values = new LinkedHashMap<>();
    RECEIPT.rows().forEach(row -> values.put(row.key(), example.at("/items/" + row.key())));
    worker.ask(
        "aliyun-form",
        "aliyun",
        "ocr_sdt",
        VendorExample.named("aliyun-sdt-request").with("/image", RECEIPT.base64(values)).text());
    example.with("/items", values).assertIs(worker.answer("aliyun-form"));
  }

  private static VendorExample seed(String name) {
    return VendorExample.named("../seeds/000-" + name);
  }

  private static Map<String, String> valuesOfAws() {
    VendorExample read = seed("query-answer");
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < INVOICE.rows().size(); i++) {
      values.put(read.at("/" + i + "/key"), read.at("/" + i + "/value"));
    }
    return values;
  }

  /** The form is registered as it looks with other values. */
  private static String addedByAws() {
    Map<String, String> values =
        Map.of("名称", "上海某某贸易有限公司", "识别号", "91310101MA1FP12345", "发票号", "31001234");
    return seed("add-img")
        .with("/img", INVOICE.base64(values))
        .with("/template", INVOICE.fields())
        .text();
  }

  private static String registered() {
    Map<String, String> values =
        Map.of(
            "cash_name", ":王芳",
            "date", ":2018.01.09 09:12",
            "total", "￥38.50");
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "type",
                "add",
                "name",
                RECEIPT_ID,
                "img",
                RECEIPT.base64(values),
                "template",
                RECEIPT.fields()));
  }
}
