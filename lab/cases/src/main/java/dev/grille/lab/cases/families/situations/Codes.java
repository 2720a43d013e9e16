package dev.grille.lab.cases.families.situations;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Aim;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** QR codes and linear codes. Where none is printed, nothing is read. */
public final class Codes {
  /** Of the later codes one in so many is left out. */
  private static final int MISSING = 8;

  /** Texts on a form, beside its codes. */
  private static final int TEXTS = 4;

  private Codes() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "codes",
        "a code is read as it is, or not at all",
        List.of(
            style(
                "parcels",
                false,
                EnglishTopics.freight(),
                BarcodeFormat.CODE_128,
                Values.mask("AA999999999AA"),
                380,
                74,
                "Parcel",
                "Pallet",
                "Order",
                "Return"),
            style(
                "invoices-zh",
                false,
                ChineseTopics.warehouse(),
                BarcodeFormat.QR_CODE,
                Values.mask("01,10,999999999999,99999999,9999.99,20260101,"),
                150,
                150,
                "发票码",
                "入库码",
                "货位码",
                "追溯码"),
            style(
                "medien",
                false,
                GermanTopics.library(),
                BarcodeFormat.EAN_13,
                Codes::ean13,
                250,
                90,
                "Band",
                "Heft",
                "Karte",
                "Beilage"),
            style(
                "samples",
                true,
                EnglishTopics.clinic(),
                BarcodeFormat.DATA_MATRIX,
                Values.mask("99-AAAA-999999"),
                110,
                110,
                "Sample",
                "Slide",
                "Tube",
                "Tray"),
            style(
                "shelves-zh",
                true,
                ChineseTopics.laboratory(),
                BarcodeFormat.CODE_39,
                Values.mask("A9999A"),
                300,
                70,
                "标本号",
                "架位",
                "仪器号",
                "批次"),
            style(
                "tickets",
                true,
                GermanTopics.water(),
                BarcodeFormat.PDF_417,
                Values.mask("AAAA99999999999999"),
                320,
                120,
                "Beleg",
                "Zähler",
                "Auftrag",
                "Konto")));
  }

  /** The last digit is the check digit, by GS1's General Specifications. */
  private static String ean13(RandomGenerator random, Map<String, String> known) {
    StringBuilder digits = new StringBuilder("4");
    int sum = 4;
    for (int i = 1; i < 12; i++) {
      int digit = random.nextInt(10);
      digits.append(digit);
      sum += digit * (i % 2 == 0 ? 1 : 3);
    }
    return digits.append((10 - sum % 10) % 10).toString();
  }

  private static FamilyStyle style(
      String name,
      boolean held,
      Topic topic,
      BarcodeFormat format,
      ValueSource source,
      double width,
      double height,
      String... labels) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          double size = random.nextDouble(0.9, 1.2);
          List<Entry> entries = new ArrayList<>(topic.entries().subList(0, TEXTS));
          entries.addAll(Draft.entries(source, labels));
          Design design =
              Draft.of(
                      topic,
                      entries,
                      Arrangement.CARDS_2,
                      height * size + 30,
                      random.nextDouble(16, 30),
                      random,
                      heldOut)
                  .slots(
                      s ->
                          List.of(labels).contains(s.label())
                              ? code(s, width * size, height * size)
                              : s.placed(s.x(), s.middle() - 24, s.w(), 48))
                  .frame(random.nextBoolean() ? Frame.NONE : Frame.BOX)
                  .aim(Aim.inside(3));
          return new Coded(design, coded(design, design.invent(random), format), format);
        });
  }

  private static Slot code(Slot s, double width, double height) {
    return new Slot(
        s.name(),
        s.label(),
        FieldKind.BARCODE,
        s.labelX(),
        s.labelY(),
        s.x(),
        s.middle() - height / 2 - 14,
        Math.min(width + 28, s.w()),
        height + 28);
  }

  private static Page coded(Design design, Map<String, String> values, BarcodeFormat format) {
    Page page = design.page(texts(design, values));
    for (Slot slot : codes(design)) {
      String value = values.getOrDefault(slot.name(), "");
      if (!value.isEmpty()) {
        draw(page, slot, value, format);
      }
    }
    return page;
  }

  private static List<Slot> codes(Design design) {
    return design.slots().stream().filter(slot -> slot.kind() == FieldKind.BARCODE).toList();
  }

  private static Map<String, String> texts(Design design, Map<String, String> values) {
    Map<String, String> texts = new LinkedHashMap<>(values);
    codes(design).forEach(slot -> texts.remove(slot.name()));
    return texts;
  }

  private static void draw(Page page, Slot slot, String value, BarcodeFormat format) {
    BitMatrix modules = modules(value, format);
    double w = (slot.w() - 28) / modules.getWidth();
    double h = (slot.h() - 28) / modules.getHeight();
    boolean square = format == BarcodeFormat.QR_CODE || format == BarcodeFormat.DATA_MATRIX;
    double side = Math.min(w, h);
    page.mark(
        pen -> {
          for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
              if (modules.get(x, y)) {
                double mw = square ? side : w;
                double mh = square ? side : h;
                pen.fill(slot.x() + 14 + x * mw, slot.y() + 14 + y * mh, mw, mh, Color.BLACK);
              }
            }
          }
        });
  }

  private static BitMatrix modules(String value, BarcodeFormat format) {
    try {
      return new MultiFormatWriter()
          .encode(
              value,
              format,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  0,
                  EncodeHintType.DATA_MATRIX_SHAPE,
                  SymbolShapeHint.FORCE_SQUARE));
    } catch (WriterException e) {
      throw new IllegalStateException("no " + format + " says " + value, e);
    }
  }

  private record Coded(Design design, Page registered, BarcodeFormat format) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = new LinkedHashMap<>(design.invent(random));
      Map<String, String> expected = new LinkedHashMap<>();
      for (Slot slot : codes(design)) {
        if (random.nextInt(MISSING) == 0) {
          values.put(slot.name(), "");
        }
        expected.put(slot.name(), values.get(slot.name()));
      }
      return Sight.read("codes", coded(design, values, format), expected);
    }
  }
}
