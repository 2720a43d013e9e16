package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.List;

/**
 * What a form with a table of items prints.
 *
 * @param number label of its number
 * @param columns of the table
 * @param total label of the total below it
 */
record ItemWords(String number, List<Column> columns, String total) {
  /**
   * A column.
   *
   * @param share of the table's width
   * @param numbers whether its texts are set to the right
   */
  record Column(String head, double share, boolean numbers, ValueSource source) {}

  static ItemWords goods() {
    return new ItemWords(
        "Order no.",
        List.of(
            new Column("No.", 0.5, true, Values.count(1, 99, "")),
            new Column(
                "Description",
                2.6,
                false,
                Values.oneOf(
                    "Deck paint, grey",
                    "Shackle 12 mm",
                    "Mooring line, three strand, 40 m",
                    "Bilge pump",
                    "Fender",
                    "Cabin lamp with switch",
                    "Oil filter",
                    "Rubber seal for the forward hatch",
                    "Compass card")),
            new Column("Code", 1.3, false, Values.mask("AA-9999")),
            new Column("Qty", 0.6, true, Values.count(1, 240, "")),
            new Column("Price", 1, true, Values.amount("", 150, 90000)),
            new Column("Amount", 1.1, true, Values.amount("", 1500, 990000))),
        "Total due");
  }

  static ItemWords parts() {
    return new ItemWords(
        "Auftrag",
        List.of(
            new Column(
                "Bezeichnung",
                2.4,
                false,
                Values.oneOf(
                    "Motor",
                    "Bremsbelag vorn",
                    "Wischerblatt",
                    "Dichtungssatz der Wasserpumpe",
                    "Reifen",
                    "Scheinwerfer links mit Leuchtmittel",
                    "Keilriemen")),
            new Column("Menge", 0.7, true, Values.count(1, 40, "")),
            new Column("Datum", 1.1, false, Values.date("dd.MM.yyyy")),
            new Column("Preis", 1, true, Values.amount("", 150, 90000))),
        "Gesamtsumme");
  }

  static ItemWords wares() {
    return new ItemWords(
        "单号",
        List.of(
            new Column(
                "品名",
                2,
                false,
                Values.oneOf("不锈钢合页", "电缆", "防水胶带", "照明开关", "五金工具箱", "水泵密封圈", "铝合金窗框配件", "油漆")),
            new Column("规格", 1.2, false, Values.mask("A99-999")),
            new Column("数量", 0.8, true, Values.count(1, 500, "")),
            new Column("单价", 1, true, Values.amount("", 150, 90000)),
            new Column("金额", 1.2, true, Values.amount("", 1500, 990000))),
        "合计金额");
  }
}
