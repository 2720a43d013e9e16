package dev.grille.lab.cases.forms;

import static dev.grille.lab.cases.print.Lettering.Align.LEFT;
import static dev.grille.lab.cases.print.Lettering.Align.RIGHT;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** An English purchase order: serif print, a table with shaded rows, little else. */
public final class PurchaseOrder {
  private static final Color INK = new Color(30, 30, 30);
  private static final Color SHADE = new Color(236, 240, 234);

  private PurchaseOrder() {}

  /** The form. */
  public static Form form() {
    FormBuilder sheet =
        FormBuilder.sheet("purchase-order", 1100, 1000)
            .paper(new Color(255, 255, 253))
            .labels(Face.SERIF_BOLD, new Color(40, 80, 50))
            .label(70, 70, 44, "Hawthorn & Vale")
            .labels(Face.SERIF, INK)
            .label(70, 112, 18, "Timber merchants since 1921 · Dock Street, Hull")
            .labels(Face.SERIF_BOLD, INK)
            .label(720, 70, 34, "PURCHASE ORDER")
            .labels(Face.SERIF, INK)
            .rules(INK)
            .label(720, 120, 20, "Order no.")
            .label(720, 160, 20, "Date")
            .label(70, 200, 20, "Supplier")
            .label(70, 240, 20, "Deliver to")
            .label(70, 280, 20, "Attention")
            .values(Face.SERIF, INK, Ink.SMOOTH)
            .valueFaces(Face.SERIF, Face.SANS, Face.DEJAVU)
            .faintest(0.8)
            .field("order_no", 820, 102, 220, 36, 22, FieldKind.CODE, Values.mask("PO-999999"))
            .field("date", 820, 142, 220, 36, 22, FieldKind.DATE, Values.date("yyyy-MM-dd"))
            .field("supplier", 190, 182, 480, 36, 22, English.firm())
            .field("deliver_to", 190, 222, 480, 36, 22, English.address())
            .field("attention", 190, 262, 480, 36, 22, English.person())
            .fill(70, 330, 960, 44, new Color(40, 80, 50))
            .labels(Face.SANS_BOLD, Color.WHITE)
            .row(
                352,
                19,
                new double[] {84, 210, 640, 740, 920},
                "Item",
                "Description",
                "Qty",
                "Unit price",
                "Amount");
    for (int i = 0; i < 6; i++) {
      double y = 378 + i * 46;
      if (i % 2 == 1) {
        sheet.fill(70, y - 2, 960, 46, SHADE);
      }
      sheet
          .align(LEFT)
          .field("item_" + (i + 1), 78, y, 120, 40, 21, FieldKind.CODE, Values.mask("A9999"))
          .field(
              "description_" + (i + 1),
              204,
              y,
              420,
              40,
              21,
              Values.oneOf(
                  "Oak board 25 mm",
                  "Pine plank, planed",
                  "Birch plywood 12 mm",
                  "Wood screws 4x40",
                  "Walnut veneer",
                  "Cedar shingle, grade B",
                  "Ash handle 900 mm",
                  "Larch decking"))
          .align(RIGHT)
          .field("qty_" + (i + 1), 630, y, 90, 40, 21, FieldKind.NUMBER, Values.count(1, 400, ""))
          .field(
              "amount_" + (i + 1),
              880,
              y,
              144,
              40,
              21,
              FieldKind.AMOUNT,
              Values.amount("", 150, 900000));
    }
    return sheet
        .line(70, 664, 1030, 664, 2)
        .labels(Face.SERIF_BOLD, INK)
        .label(740, 694, 22, "Total EUR")
        .field(
            "total",
            860,
            674,
            164,
            40,
            23,
            FieldKind.AMOUNT,
            Values.sum("", "amount_1", "amount_2", "amount_3", "amount_4", "amount_5", "amount_6"))
        .align(LEFT)
        .labels(Face.SERIF, INK)
        .label(70, 780, 19, "Terms: 30 days net. Quote our order number on all papers.")
        .label(70, 850, 19, "Approved by")
        .field("approved", 190, 832, 340, 38, 22, English.person())
        .line(190, 872, 530, 872, 1)
        .label(70, 950, 16, "Hawthorn & Vale Ltd · Registered in England no. 00118427")
        .build();
  }
}
