package dev.grille.lab.cases.tables.settings;

import dev.grille.contracts.Ruling;
import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.tables.plans.Plan;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * How one table is set.
 *
 * @param rules how its rules look
 * @param size em size of its text, in pixels of the sheet
 * @param leading distance of two lines of one cell, in ems
 * @param beside what is kept free on each side of a cell's text, in ems
 * @param above what is kept free above and below a cell's text, in ems
 * @param uneven how much higher some rows are than they need to be, in ems
 * @param wrapAt how wide a text that may be broken is set at most, in ems
 * @param spread factor on columns' widths beyond what they need
 * @param top whether cells' text stands at the top of its row, not in the middle
 * @param centred whether all cells are centred, whatever stands in them
 * @param head behind the head; null for none
 * @param headInk of the head's text
 * @param band behind every other row; null for none
 * @param outer whether there is a frame, or first and last rule
 * @param underHead whether there is a rule below the head
 */
public record TableLook(
    RuleLook rules,
    double size,
    double leading,
    double beside,
    double above,
    double uneven,
    double wrapAt,
    double spread,
    boolean top,
    boolean centred,
    @Nullable Color head,
    Color headInk,
    @Nullable Color band,
    boolean outer,
    boolean underHead) {
  /** Draws one for a plan, by the page's chance. */
  public static TableLook choose(TableStyle style, Plan plan, Typesetter page) {
    boolean rowsRuled = plan.ruling() == Ruling.FULL || plan.ruling() == Ruling.HORIZONTAL;
    boolean columnsRuled = plan.ruling() == Ruling.FULL || plan.ruling() == Ruling.VERTICAL;
    RuleLook rules = style.rules().get(page.random().nextInt(style.rules().size()));
    boolean shaded = plan.headRows() > 0 && page.chance(style.heads());
    boolean dark = shaded && page.chance(style.dark());
    boolean merged = plan.cells().stream().anyMatch(cell -> cell.rowSpan() > 1);
    boolean banded = !merged && page.chance(style.bands());
    boolean top = plan.wraps() && page.chance(rowsRuled ? 0.2 : 0.75);
    double size = plan.columns() > 9 ? page.between(15, 18) : page.between(16, 24);
    // Without rules or bands between rows, more white parts two of them than two lines of a cell,
    // but where the first column, which is never empty, tells where each row begins.
    boolean anchored = top && page.chance(0.35);
    double above =
        rowsRuled || banded
            ? page.between(0.25, 0.9)
            : plan.wraps() && !anchored ? page.between(0.45, 0.9) : page.between(0.2, 0.6);
    return new TableLook(
        rules,
        size,
        page.between(1.2, 1.35),
        columnsRuled ? page.between(0.3, 0.8) : page.between(0.8, 1.6),
        above,
        rowsRuled && page.chance(0.3) ? page.between(0.5, 2.5) : 0,
        page.between(8, 15),
        plan.statement() ? page.between(1.1, 2) : page.between(1, 1.4),
        top,
        columnsRuled && page.chance(0.3),
        shaded ? dark ? page.dark() : page.light() : null,
        dark ? Color.WHITE : page.ink(),
        banded ? page.light() : null,
        plan.ruling() == Ruling.FULL || page.chance(0.7),
        plan.ruling() != Ruling.NONE || page.chance(plan.statement() ? 0.4 : 0.7));
  }
}
