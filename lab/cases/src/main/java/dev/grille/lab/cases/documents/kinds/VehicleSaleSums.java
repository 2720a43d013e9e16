package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.kinds.FormGrid.Cell;
import dev.grille.lab.cases.documents.ornaments.Crossed;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Bill;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Vehicle;
import dev.grille.lab.cases.values.Money;

/**
 * The lower half of an invoice for a motor vehicle: what it costs, who sold it, its tax.
 *
 * @param grid the invoice's rows
 * @param receipted whether there is a cell for the receipt of the tax on vehicles
 */
record VehicleSaleSums(FormGrid grid, boolean receipted) {
  private static final double ROW = 54;

  void print(Paper paper, Inventor inventor, Firm seller, Vehicle vehicle, double top) {
    long total = inventor.whole(350, 4200) * 10000L;
    int rate = inventor.pick(13, 13, 16, 17);
    long without = Math.round(total / (1 + rate / 100.0));
    String sign = inventor.pick("￥", "¥");
    double y = total(paper, inventor, total, sign, top);
    y =
        grid.row(
            paper,
            y,
            ROW,
            new Cell("销货单位名称", 0.12, "seller_name", seller.name(), 0.46),
            new Cell("电　话", 0.08, "seller_phone", seller.phone(), 0.34));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new Cell("纳税人识别号", 0.12, "seller_id", seller.code(), 0.46),
            new Cell("账　号", 0.08, "seller_account", seller.account(), 0.34));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new Cell("地　址", 0.08, "seller_address", seller.address(), 0.48),
            new Cell("开户银行", 0.09, "seller_bank", seller.bank(), 0.35));
    y = tax(paper, inventor, seller, sign + Bill.plain(total - without), rate, y);
    String exclusive = sign + Bill.plain(without);
    String tons = vehicle.load() > 0 ? String.valueOf(vehicle.load() / 1000) : "";
    String seats = String.valueOf(vehicle.seats());
    Cell price = new Cell("不含税价 小写", 0.13, "tax_exclusive_price", exclusive, 0.17);
    Cell weight = new Cell("吨位", 0.06, "tonnage", tons, 0.08);
    if (receipted) {
      Cell receipt = new Cell("完税凭证号码", 0.13, "tax_payment_receipt", "", 0.25);
      Cell people = new Cell("限乘人数", 0.09, "seating_capacity", seats, 0.09);
      grid.row(paper, y, ROW, price, receipt, weight, people);
    } else {
      grid.row(
          paper, y, ROW, price, weight, new Cell("限乘人数", 0.09, "seating_capacity", seats, 0.47));
    }
  }

  private double total(Paper paper, Inventor inventor, long total, String sign, double top) {
    double words = grid.left() + 0.12 * grid.width();
    grid.label(paper, grid.left(), top, ROW, 0.12, "价税合计", 1);
    String capitals = Money.inCapitals(total).replace("元", inventor.pick("元", "圆"));
    paper
        .mark(pen -> Crossed.circle(pen, words + 24, top + 27, 12, grid.colour()))
        .value("total_chinese", capitals, words + 50, top + 27, grid.value())
        .label("小写", grid.left() + 0.66 * grid.width(), top + 27, grid.label())
        .value(
            "total",
            sign + Bill.plain(total),
            grid.left() + 0.72 * grid.width(),
            top + 27,
            grid.value());
    return grid.below(paper, top + ROW);
  }

  private double tax(
      Paper paper, Inventor inventor, Firm seller, String tax, int rate, double top) {
    double all = grid.width();
    double height = 66;
    double middle = grid.left() + 0.2 * all;
    double at = grid.left() + 0.5 * all;
    grid.label(paper, grid.left(), top, height, 0.13, "增值税税率或征收率", 2);
    grid.upright(paper, middle, top, height);
    grid.label(paper, middle, top, height, 0.08, "增值税税额", 2);
    grid.upright(paper, at, top, height);
    grid.label(paper, at, top, height, 0.1, "主管税务机关及代码", 2);
    String office =
        "国家税务总局"
            + seller.region().town()
            + seller.region().district().replaceAll("新?区$", "区")
            + "税务局";
    double x = at + 0.1 * all + 12;
    paper
        .value("tax_rate", rate + "%", grid.left() + 0.13 * all + 12, top + 33, grid.value())
        .value("tax", tax, middle + 0.08 * all + 12, top + 33, grid.value())
        .fitted("tax_authority", office, x, top + 20, 0.4 * all - 20, grid.value())
        .value(
            "tax_authority_code",
            "1" + seller.region().code() + inventor.digits(2),
            x,
            top + 48,
            grid.value());
    return grid.below(paper, top + height);
  }
}
