package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A page in the formats that it can be asked for in. */
class TextFormatTest {
  private static final PageText PAGE =
      new PageText(
          800,
          600,
          0,
          0,
          List.of(line("第一行", 10, 20, 0), line("a < b & \"c\"\u0001\uffff", 30, 60, 0)));

  @Test
  void jsonIsNothingBesideTheLines() {
    assertThat(TextFormat.JSON.content(PAGE)).isNull();
  }

  @Test
  void textIsTheLinesJoinedByLineFeeds() {
    assertThat(TextFormat.TEXT.content(PAGE)).isEqualTo("第一行\na < b & \"c\"\u0001\uffff");
    assertThat(TextFormat.TEXT.content(new PageText(8, 6, 0, 0, List.of()))).isEmpty();
  }

  @Test
  void hocrIsOnePageOfLinesInReadingOrder() throws Exception {
    List<Element> lines = spans(hocr(PAGE));

    assertThat(lines)
        .extracting(Element::getTextContent)
        .containsExactly("第一行", "a < b & \"c\"\ufffd\ufffd");
    assertThat(lines)
        .extracting(line -> line.getAttribute("id"))
        .containsExactly("line_1_1", "line_1_2");
    assertThat(lines)
        .extracting(line -> line.getAttribute("title"))
        .containsExactly("bbox 10 20 111 31; x_wconf 97", "bbox 30 60 131 71; x_wconf 97");
    Element page = (Element) lines.get(0).getParentNode();
    assertThat(page.getAttribute("class")).isEqualTo("ocr_page");
    assertThat(page.getAttribute("title")).isEqualTo("bbox 0 0 800 600");
  }

  @Test
  void hocrNamesWhoMadeItAndWhatItMayHold() throws Exception {
    List<String> named = new ArrayList<>();
    var metas = hocr(PAGE).getElementsByTagName("meta");
    for (int i = 0; i < metas.getLength(); i++) {
      named.add(((Element) metas.item(i)).getAttribute("name"));
    }
    assertThat(named).contains("ocr-system", "ocr-capabilities");
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "90, '; textangle 270.0'",
    "-90, '; textangle 90.0'",
    "180, '; textangle 180.0'",
    "-1.22, '; textangle 1.2'"
  })
  void aTurnedLineSaysSoAnticlockwise(double clockwise, String expected) throws Exception {
    PageText page = new PageText(800, 600, 0, 0, List.of(line("x", 300, 300, clockwise)));

    assertThat(spans(hocr(page)).get(0).getAttribute("title"))
        .matches("bbox \\d+ \\d+ \\d+ \\d+" + expected + "; x_wconf 97");
  }

  @Test
  void aBoxEndsWithThePicture() throws Exception {
    PageText page = new PageText(50, 25, 0, 0, List.of(line("x", -7, 20, 0)));

    assertThat(spans(hocr(page)).get(0).getAttribute("title")).startsWith("bbox 0 20 50 25");
  }

  private static TextLine line(String text, double x, double y, double clockwise) {
    double cos = Math.cos(Math.toRadians(clockwise));
    double sin = Math.sin(Math.toRadians(clockwise));
    return new TextLine(
        text,
        new Quad(
            new Point(x, y),
            new Point(x + 100 * cos, y + 100 * sin),
            new Point(x + 100 * cos - 10 * sin, y + 100 * sin + 10 * cos),
            new Point(x - 10 * sin, y + 10 * cos)),
        97.2,
        0.9,
        false);
  }

  private static Document hocr(PageText page) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    String html = String.valueOf(TextFormat.HOCR.content(page));
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }

  private static List<Element> spans(Document document) {
    List<Element> lines = new ArrayList<>();
    var spans = document.getElementsByTagName("span");
    for (int i = 0; i < spans.getLength(); i++) {
      Element span = (Element) spans.item(i);
      assertThat(span.getAttribute("class")).isEqualTo("ocr_line");
      lines.add(span);
    }
    return lines;
  }
}
