package dev.grille.lab.cases.forms;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** A boarding pass: a coloured head, small grey labels above large values, a stub at the right. */
public final class BoardingPass {
  private static final Color PLUM = new Color(92, 24, 84);
  private static final Color LABEL = new Color(120, 110, 124);
  private static final Color INK = new Color(24, 22, 28);

  private BoardingPass() {}

  /** The form. */
  public static Form form() {
    return FormBuilder.sheet("boarding-pass", 1200, 500)
        .paper(new Color(250, 248, 251))
        .fill(0, 0, 1200, 80, PLUM)
        .corner(18)
        .labels(Face.SANS_BOLD, Color.WHITE)
        .label(40, 42, 32, "AURORA AIRLINES")
        .label(560, 42, 24, "BOARDING PASS")
        .label(930, 42, 22, "ECONOMY")
        .rules(new Color(190, 180, 194))
        .line(890, 90, 890, 490, 2)
        .labels(Face.SANS, LABEL)
        .label(40, 112, 17, "PASSENGER NAME")
        .label(40, 206, 17, "FROM")
        .label(40, 300, 17, "TO")
        .label(480, 112, 17, "FLIGHT")
        .label(680, 112, 17, "DATE")
        .label(480, 206, 17, "GATE")
        .label(610, 206, 17, "BOARDING")
        .label(770, 206, 17, "SEAT")
        .label(480, 300, 17, "BOOKING REFERENCE")
        .label(700, 300, 17, "FARE")
        .label(920, 112, 17, "NAME")
        .label(920, 206, 17, "TICKET NUMBER")
        .label(920, 300, 17, "SEQ")
        .values(Face.SANS_BOLD, INK, Ink.SMOOTH)
        .valueFaces(Face.SANS_BOLD, Face.DEJAVU, Face.MONO, Face.SANS)
        .faintest(0.75)
        .drift(3)
        .inset(3)
        .field("passenger", 38, 126, 420, 46, 30, English.passenger())
        .field("from", 38, 220, 420, 46, 27, English.airport())
        .field("to", 38, 314, 420, 46, 27, English.airport())
        .field("flight", 478, 126, 170, 46, 30, FieldKind.CODE, Values.mask("AU 999"))
        .field("date", 678, 126, 200, 46, 27, FieldKind.DATE, Values.date("dd MMM yyyy"))
        .field("gate", 478, 220, 100, 46, 30, FieldKind.CODE, Values.mask("A99"))
        .field("boarding", 608, 220, 140, 46, 30, Values.time())
        .field("seat", 768, 220, 110, 46, 30, FieldKind.CODE, Values.mask("99A"))
        .field("booking", 478, 314, 190, 46, 30, FieldKind.CODE, Values.mask("AAA9A9"))
        .field("fare", 698, 314, 185, 46, 27, FieldKind.AMOUNT, Values.amount("$", 5900, 240000))
        .field("stub_name", 918, 126, 260, 46, 24, Values.from("passenger", name -> name))
        .field("ticket", 918, 220, 260, 46, 24, FieldKind.CODE, Values.mask("999-9999999999"))
        .field("sequence", 918, 314, 110, 46, 30, FieldKind.NUMBER, Values.mask("999"))
        .mark(pen -> Codes.bars(pen, 40, 400, 420, 70))
        .labels(Face.SANS, LABEL)
        .label(480, 420, 17, "Gates close 15 minutes before departure.")
        .label(480, 450, 17, "Please keep this pass until the end of your journey.")
        .build();
  }
}
