package dev.grille.app.dialects;

import static dev.grille.app.dialects.DrawnDocuments.text;

import dev.grille.contracts.Point;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.Paper;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Huawei's example with a picture: three invoices below each other, of which one cannot be read.
 */
final class HuaweiPictures {
  private static final List<String> KEYS = List.of("code", "number", "amount", "location");
  private static final double NEAR = 16;
  private static final int SPOILT = 2;

  private HuaweiPictures() {}

  static List<DrawnRequest> all() {
    List<Paper> invoices =
        IntStream.range(0, 3)
            .mapToObj(style -> DrawnDocuments.paper(DrawnKind.QUOTA_INVOICE, style, style + 1))
            .toList();
    DrawnDocuments drawn = DrawnDocuments.of(invoices, SPOILT, 6.5);
    VendorExample response = VendorExample.named("huawei-read");
    for (int i = 0; i < invoices.size(); i++) {
      String result = "/result/" + i;
      List<Point> corners = drawn.corners(i);
      for (int corner = 0; corner < corners.size(); corner++) {
        String at = result + "/location/" + corner;
        response =
            response
                .pixels(at + "/0", corners.get(corner).x(), NEAR)
                .pixels(at + "/1", corners.get(corner).y(), NEAR);
      }
      if (i != SPOILT) {
        for (String key : KEYS) {
          response =
              response
                  .with(result + "/content/" + key, text(invoices.get(i), key))
                  .share(result + "/content/confidence/" + key);
        }
      }
    }
    return List.of(
        new DrawnRequest(
            "huawei-invoices",
            "huawei",
            "/v1.0/ocr/auto-classification",
            VendorExample.named("huawei-request").with("/image", drawn.base64()),
            response));
  }
}
