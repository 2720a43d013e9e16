package dev.grille.sheets;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A workbook as its file says it, read without the library that wrote it. */
final class Opened {
  private final Map<String, Document> parts = new HashMap<>();

  Opened(byte[] xlsx) throws Exception {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(
            entry.getName(),
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(in.readAllBytes())));
      }
    }
  }

  List<String> sheets() {
    return elements(parts.get("xl/workbook.xml"), "sheet").stream()
        .map(sheet -> sheet.getAttribute("name"))
        .toList();
  }

  /** All elements of this name in a sheet, from 1. */
  List<Element> inSheet(int sheet, String name) {
    return elements(parts.get("xl/worksheets/sheet" + sheet + ".xml"), name);
  }

  /** The cell at a place such as B2. */
  Element cell(int sheet, String place) {
    return inSheet(sheet, "c").stream()
        .filter(cell -> cell.getAttribute("r").equals(place))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no cell " + place));
  }

  boolean isText(int sheet, String place) {
    return cell(sheet, place).getAttribute("t").equals("s");
  }

  /** What a cell holds: its number as it is written, or its text. */
  String value(int sheet, String place) {
    List<Element> values = elements(cell(sheet, place), "v");
    if (values.isEmpty()) {
      return "";
    }
    String value = values.get(0).getTextContent();
    return isText(sheet, place)
        ? elements(parts.get("xl/sharedStrings.xml"), "t")
            .get(Integer.parseInt(value))
            .getTextContent()
        : value;
  }

  /** The number format of a cell. */
  String format(int sheet, String place) {
    Element xf = style(sheet, place);
    String id = xf.getAttribute("numFmtId");
    return elements(parts.get("xl/styles.xml"), "numFmt").stream()
        .filter(format -> format.getAttribute("numFmtId").equals(id))
        .map(format -> format.getAttribute("formatCode"))
        .findFirst()
        .orElse("#" + id);
  }

  boolean wraps(int sheet, String place) {
    return elements(style(sheet, place), "alignment").stream()
        .anyMatch(alignment -> List.of("1", "true").contains(alignment.getAttribute("wrapText")));
  }

  private Element style(int sheet, String place) {
    int number = Integer.parseInt(cell(sheet, place).getAttribute("s"));
    Element all = elements(parts.get("xl/styles.xml"), "cellXfs").get(0);
    return elements(all, "xf").get(number);
  }

  private static List<Element> elements(Document document, String name) {
    return elements(document.getDocumentElement(), name);
  }

  private static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
