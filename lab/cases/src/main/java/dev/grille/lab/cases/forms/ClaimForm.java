package dev.grille.lab.cases.forms;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** An English insurance claim, a portrait page filled in by a typewriter or a laser printer. */
public final class ClaimForm {
  private static final Color NAVY = new Color(24, 48, 92);
  private static final Color BAND = new Color(222, 230, 242);

  private ClaimForm() {}

  /** The form. */
  public static Form form() {
    FormBuilder sheet =
        FormBuilder.sheet("claim-form", 1000, 1320)
            .paper(new Color(252, 252, 252))
            .fill(0, 0, 1000, 110, NAVY)
            .labels(Face.SANS_BOLD, Color.WHITE)
            .label(60, 45, 34, "MERIDIAN MUTUAL")
            .label(60, 82, 17, "Household & Motor Insurance")
            .labels(Face.SANS_BOLD, NAVY)
            .label(60, 150, 28, "CLAIM NOTIFICATION FORM")
            .labels(Face.SANS, new Color(60, 60, 60))
            .label(60, 184, 15, "Please complete in block capitals or type. Return within 30 days.")
            .values(Face.MONO, new Color(20, 20, 30), Ink.SMOOTH)
            .valueFaces(Face.MONO, Face.DEJAVU_MONO, Face.SERIF, Face.SANS)
            .faintest(0.75)
            .rules(NAVY);
    section(sheet, 220, "1  Policyholder");
    line(sheet, 264, "Policy number", "policy_number", FieldKind.CODE, Values.mask("MM-999999-AA"));
    line(sheet, 316, "Full name", "name", FieldKind.TEXT, English.person());
    line(sheet, 368, "Address", "address", FieldKind.TEXT, English.address());
    line(sheet, 420, "Telephone", "phone", FieldKind.TEXT, Values.mask("07999 999999"));
    line(sheet, 472, "E-mail reference", "reference", FieldKind.CODE, Values.mask("AA9999/99"));
    section(sheet, 540, "2  The incident");
    line(sheet, 584, "Date of loss", "date", FieldKind.DATE, Values.date("dd MMMM yyyy"));
    line(sheet, 636, "Cause", "cause", FieldKind.TEXT, English.cause());
    line(sheet, 688, "Police report no.", "police", FieldKind.CODE, Values.mask("AA/9999999"));
    line(sheet, 740, "Vehicle (VIN)", "vin", FieldKind.VIN, Values.vin());
    section(sheet, 808, "3  Amounts");
    line(
        sheet,
        852,
        "Repair estimate",
        "estimate",
        FieldKind.AMOUNT,
        Values.amount("£", 5000, 900000));
    line(sheet, 904, "Other costs", "other", FieldKind.AMOUNT, Values.amount("£", 500, 90000));
    line(
        sheet,
        956,
        "Total claimed",
        "total",
        FieldKind.AMOUNT,
        Values.sum("£", "estimate", "other"));
    section(sheet, 1024, "4  Repairer and payment");
    line(sheet, 1068, "Repairer", "repairer", FieldKind.TEXT, English.firm());
    line(sheet, 1120, "Account", "account", FieldKind.BANK_CARD, Values.bankCard());
    return sheet
        .label(
            60, 1210, 14, "I declare that these statements are true to the best of my knowledge.")
        .line(60, 1270, 420, 1270, 1)
        .label(60, 1288, 14, "Signature of policyholder")
        .label(860, 1290, 13, "MM 204 (03)")
        .build();
  }

  private static void section(FormBuilder sheet, double y, String title) {
    sheet.fill(60, y - 18, 880, 36, BAND).labels(Face.SANS_BOLD, NAVY).label(72, y, 19, title);
  }

  private static void line(
      FormBuilder sheet, double y, String label, String key, FieldKind kind, ValueSource source) {
    sheet
        .labels(Face.SANS, new Color(50, 50, 60))
        .label(72, y + 20, 18, label)
        .line(270, y + 38, 930, y + 38, 0.8)
        .field(key, 270, y, 660, 37, 23, kind, source);
  }
}
