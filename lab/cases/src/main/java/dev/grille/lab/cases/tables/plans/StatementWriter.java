package dev.grille.lab.cases.tables.plans;

import dev.grille.contracts.Ruling;
import dev.grille.evaluation.tables.TrueSum;
import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.tables.plans.PlanCell.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Invents a financial statement: sections of indented items, each with its total. */
public final class StatementWriter {
  private record Section(String name, String total, List<String> items) {}

  private static final double WRONG = 0.15;
  private static final double NIL = 0.12;

  private static final List<Section> CHINESE =
      List.of(
          section("流动资产：", "流动资产合计", "货币资金 交易性金融资产 应收票据 应收账款 预付款项 其他应收款 存货 一年内到期的非流动资产 其他流动资产"),
          section("非流动资产：", "非流动资产合计", "长期股权投资 投资性房地产 固定资产 在建工程 使用权资产 无形资产 商誉 长期待摊费用 递延所得税资产"),
          section("流动负债：", "流动负债合计", "短期借款 应付票据 应付账款 预收款项 合同负债 应付职工薪酬 应交税费 其他应付款"),
          section("非流动负债：", "非流动负债合计", "长期借款 应付债券 租赁负债 预计负债 递延收益 递延所得税负债"),
          section("一、经营活动产生的现金流量：", "经营活动现金流入小计", "销售商品、提供劳务收到的现金 收到的税费返还 收到其他与经营活动有关的现金"),
          section("所有者权益：", "所有者权益合计", "实收资本 资本公积 盈余公积 未分配利润"));

  private static final List<Section> ENGLISH =
      List.of(
          section(
              "Current assets:",
              "Total current assets",
              "Cash_and_equivalents Trade_receivables Inventories Prepaid_expenses Contract_assets"
                  + " Other_receivables"),
          section(
              "Non-current assets:",
              "Total non-current assets",
              "Property,_plant_and_equipment Goodwill Intangible_assets Investments_in_associates"
                  + " Deferred_tax_assets"),
          section(
              "Current liabilities:",
              "Total current liabilities",
              "Trade_payables Short-term_borrowings Accrued_expenses Income_tax_payable"
                  + " Deferred_revenue"),
          section(
              "Operating expenses:",
              "Total operating expenses",
              "Cost_of_goods_sold Wages_and_salaries Rent Depreciation Marketing"
                  + " Research_and_development"),
          section(
              "Equity:", "Total equity", "Share_capital Share_premium Retained_earnings Reserves"));

  private final Typesetter page;
  private final RandomGenerator random;
  private final Ruling ruling;
  private final boolean chinese;
  private final boolean brackets;
  private final int scale;
  private final boolean notes;
  private final int periods;

  private StatementWriter(Typesetter page, Ruling ruling) {
    this.page = page;
    this.random = page.random();
    this.ruling = ruling;
    chinese = page.words().solid();
    brackets = page.chance(0.5);
    scale = page.chance(0.7) ? 2 : 0;
    notes = page.chance(0.4);
    periods = random.nextInt(2, page.chance(0.25) ? 5 : 4);
  }

  /** Invents a statement of some sections. */
  public static Plan write(Typesetter page, Ruling ruling) {
    return new StatementWriter(page, ruling).plan();
  }

  private static Section section(String name, String total, String items) {
    List<String> list = new ArrayList<>();
    for (String item : items.split(" ")) {
      list.add(item.replace('_', ' '));
    }
    return new Section(name, total, list);
  }

  private Plan plan() {
    List<Section> all = new ArrayList<>(chinese ? CHINESE : ENGLISH);
    List<Section> sections = new ArrayList<>();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      sections.add(shortened(all.remove(random.nextInt(all.size()))));
    }
    int rows = 1 + sections.stream().mapToInt(section -> section.items().size() + 2).sum();
    int first = notes ? 2 : 1;
    PlanGrid grid = new PlanGrid(rows, first + periods);
    head(grid, first);
    List<TrueSum> sums = new ArrayList<>();
    int row = 1;
    for (Section section : sections) {
      row = section(grid, section, row, first, sums);
    }
    return new Plan(ruling, rows, first + periods, 1, grid.cells(), sums, true);
  }

  private Section shortened(Section section) {
    int least = Math.min(3, section.items().size());
    int count = random.nextInt(least, section.items().size() + 1);
    return new Section(section.name(), section.total(), section.items().subList(0, count));
  }

  private void head(PlanGrid grid, int first) {
    grid.put(PlanCell.of(0, 0, chinese ? "项目" : "Item", Role.HEAD, Align.LEFT));
    if (notes) {
      grid.put(PlanCell.of(0, 1, chinese ? "附注" : "Note", Role.HEAD, Align.CENTRE));
    }
    int year = random.nextInt(2018, 2026);
    boolean balance = periods == 2 && page.chance(0.5);
    for (int i = 0; i < periods; i++) {
      String period = chinese ? (year - i) + "年度" : String.valueOf(year - i);
      if (balance && chinese) {
        period = i == 0 ? "期末余额" : "年初余额";
      }
      grid.put(PlanCell.of(0, first + i, period, Role.HEAD, Align.RIGHT));
    }
  }

  private int section(PlanGrid grid, Section section, int top, int first, List<TrueSum> sums) {
    int row = top;
    grid.put(PlanCell.of(row++, 0, section.name(), Role.LABEL, Align.LEFT));
    BigDecimal[] totals = new BigDecimal[periods];
    for (String item : section.items()) {
      grid.put(PlanCell.of(row, 0, item, Role.BODY, Align.LEFT).indented(2));
      if (notes && page.chance(0.5)) {
        String note = String.valueOf(random.nextInt(1, 40));
        grid.put(PlanCell.of(row, 1, note, Role.BODY, Align.CENTRE));
      }
      for (int i = 0; i < periods; i++) {
        String text;
        if (page.chance(NIL)) {
          text = page.chance(0.5) ? "" : "-";
        } else {
          double value = Math.exp(random.nextDouble(5, 17)) * (page.chance(0.1) ? -1 : 1);
          BigDecimal figure = BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
          totals[i] = totals[i] == null ? figure : totals[i].add(figure);
          text = written(figure);
        }
        grid.put(PlanCell.of(row, first + i, text, Role.BODY, Align.RIGHT));
      }
      row++;
    }
    grid.put(PlanCell.of(row, 0, section.total(), Role.TOTAL, Align.LEFT));
    for (int i = 0; i < periods; i++) {
      if (totals[i] != null) {
        boolean wrong = page.chance(WRONG);
        BigDecimal off = BigDecimal.valueOf(random.nextInt(1, 900));
        String text = written(wrong ? totals[i].add(off) : totals[i]);
        grid.put(PlanCell.of(row, first + i, text, Role.TOTAL, Align.RIGHT));
        sums.add(new TrueSum(row, first + i, !wrong));
      }
    }
    return row + 1;
  }

  private String written(BigDecimal figure) {
    return brackets && figure.signum() < 0
        ? "(" + Content.written(figure.negate(), true) + ")"
        : Content.written(figure, true);
  }
}
