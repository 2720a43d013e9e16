package dev.grille.lab.cases.tables;

import dev.grille.contracts.Ruling;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Seal;
import dev.grille.lab.cases.tables.plans.Plan;
import dev.grille.lab.cases.tables.plans.PlanWriter;
import dev.grille.lab.cases.tables.plans.StatementWriter;
import dev.grille.lab.cases.tables.settings.SetTable;
import dev.grille.lab.cases.tables.settings.TableLook;
import dev.grille.lab.cases.tables.settings.TableSetting;
import dev.grille.lab.cases.tables.settings.TableStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sets a page with tables: alone, between prose, two below each other. */
final class PageSetter {
  /** A sheet of A4 at 150 dots per inch. */
  private static final double SHORT_SIDE = 1240;

  private static final double LONG_SIDE = 1754;

  /** A table that needs less of the page's width than that is not stretched over all of it. */
  private static final double LEAST_STRETCHED = 0.45;

  private final TableFamily family;
  private final TableStyle style;
  private final Fonts fonts;
  private final RandomGenerator random;
  private final Typesetter measure;

  /** All of the page's chance comes from the generator that is handed in. */
  PageSetter(TableFamily family, TableStyle style, Fonts fonts, RandomGenerator random) {
    this.family = family;
    this.style = style;
    this.fonts = fonts;
    this.random = random;
    measure = new Typesetter(new Sheet(2, fonts), style.faces(), random);
  }

  TablePage page() {
    List<TableSetting> settings = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    for (int i = family == TableFamily.TWO ? 2 : 1; i > 0; i--) {
      Plan plan = plan();
      plans.add(plan);
      settings.add(new TableSetting(plan, TableLook.choose(style, plan, measure), measure));
    }
    double margin = measure.between(40, 110);
    double widest = settings.stream().mapToDouble(TableSetting::width).max().orElseThrow();
    boolean prose = family == TableFamily.PROSE || family == TableFamily.TWO;
    boolean wholePage = prose || measure.chance(0.35);
    double width = widest + 2 * margin;
    if (wholePage) {
      width = Math.max(width, width > SHORT_SIDE ? LONG_SIDE : SHORT_SIDE);
    }
    for (TableSetting setting : settings) {
      double room = width - 2 * margin;
      if (wholePage && setting.width() > room * LEAST_STRETCHED && measure.chance(0.6)) {
        setting.stretch(room);
      }
    }
    Sheet sheet = new Sheet(width, fonts);
    Typesetter page = new Typesetter(sheet, style.faces(), random);
    double y = margin;
    if (family == TableFamily.PROSE) {
      y = prose(page, y, margin, width, random.nextInt(2, 7));
    }
    List<SetTable> tables = new ArrayList<>();
    for (TableSetting setting : settings) {
      boolean open = plans.get(tables.size()).ruling() == Ruling.NONE;
      y = above(page, y, width, open);
      double left = measure.chance(0.7) ? (width - setting.width()) / 2 : margin;
      tables.add(setting.draw(sheet, left, y));
      y += setting.height() + 30;
      if (measure.chance(0.4)) {
        String note = page.sentences(1);
        Lettering face = page.body(note, 17);
        y = page.paragraph(note, left, y + 12, Math.max(setting.width(), 400), 1.4, face);
      }
      y += open ? 50 : 20;
    }
    if (prose) {
      y = prose(page, y + 20, margin, width, random.nextInt(1, 6));
    }
    if (measure.chance(style.seals())) {
      seal(page, tables.get(0));
    }
    double end = y + margin - 30;
    boolean landscape = width > SHORT_SIDE * 1.1;
    sheet.cutAt(wholePage ? Math.max(end, landscape ? SHORT_SIDE : LONG_SIDE) : end);
    return new TablePage(sheet, tables, settings.stream().anyMatch(TableSetting::isAmbiguous));
  }

  private Plan plan() {
    List<Ruling> rulings = family.rulings();
    Ruling ruling = rulings.get(random.nextInt(rulings.size()));
    if (family == TableFamily.STATEMENTS) {
      return StatementWriter.write(measure, ruling);
    }
    boolean shortened = family == TableFamily.PROSE || family == TableFamily.TWO;
    // Most tables have few rows and some have many.
    int least = ruling == Ruling.FULL || ruling == Ruling.HORIZONTAL ? 1 : 2;
    int most = shortened ? 14 : 58;
    int rows = (int) Math.round(Math.exp(random.nextDouble(Math.log(least), Math.log(most))));
    int columns =
        measure.chance(0.75) ? random.nextInt(2, 8) : random.nextInt(6, shortened ? 9 : 15);
    return PlanWriter.write(measure, ruling, rows, columns);
  }

  /** What stands above a table: its title, now and then the unit of its figures on the right. */
  private double above(Typesetter page, double from, double width, boolean open) {
    if (!page.chance(0.6)) {
      return from;
    }
    String title = page.words().title();
    Lettering face = page.heading(title, page.between(24, 34)).align(Align.CENTRE);
    double y = from + face.size() / 2;
    page.sheet().print(title, width / 2, y, page.fitting(title, width * 0.9, face));
    // Without a rule between them, white alone tells a title from the first row.
    return y + face.size() * (open ? 2.2 : page.between(0.9, 1.6));
  }

  private double prose(Typesetter page, double from, double margin, double width, int paragraphs) {
    double y = from + 12;
    double size = 21;
    for (int i = 0; i < paragraphs; i++) {
      String text = page.sentences(random.nextInt(2, 6));
      y = page.paragraph(text, margin, y, width - 2 * margin, 1.6, page.body(text, size));
      y += size * 0.5;
    }
    return y + size * 1.8;
  }

  private void seal(Typesetter page, SetTable table) {
    var box = table.box(0, 0, table.plan().rows(), table.plan().columns());
    double size = page.between(150, 230);
    Seal seal =
        new Seal(
            box.getMinX() + box.getWidth() * page.between(0.2, 0.9),
            box.getMinY() + box.getHeight() * page.between(0.2, 0.9),
            size,
            size,
            page.chinese().organisation(),
            page.chance(0.5) ? "财务专用章" : "合同专用章");
    double turn = page.between(-20, 20);
    double strength = page.between(0.35, 0.6);
    page.sheet().mark(pen -> seal.stamp(pen, turn, strength));
  }
}
