package dev.grille.hostile;

import static dev.grille.hostile.BadPicture.DAMAGED;
import static dev.grille.hostile.BadPicture.SEEN;
import static dev.grille.hostile.BadPicture.TOO_LARGE;
import static dev.grille.hostile.BadPicture.UNSUPPORTED;
import static dev.grille.hostile.BadPicture.of;
import static dev.grille.hostile.Sound.ascii;
import static dev.grille.hostile.Sound.deflated;
import static dev.grille.hostile.Sound.page;
import static dev.grille.hostile.Sound.stream;

import dev.grille.gate.Pictures;
import java.util.List;

/** PDFs that go round, down, or far; and such as want to be executed. */
final class BadPdfs {
  private static final String CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
  private static final byte[] SQUARE = ascii("1 0 0 rg 50 50 200 300 re f");

  private BadPdfs() {}

  static List<BadPicture> all() {
    return List.of(
        of(
            "pdf of no pages",
            Sound.pdf(ascii(CATALOGUE), ascii("<< /Kids [] /Count 0 >>")),
            DAMAGED,
            "INVALID_FIELD"),
        of("pdf, its second page asked for", Sound.smallPdf(), "INVALID_FIELD").atPage(2),
        of("pdf that claims a billion pages", pages("[3 0 R]", 1_000_000_000), DAMAGED).atPage(9),
        of("pdf whose pages go round", pages("[2 0 R]", 3), DAMAGED),
        of("pdf whose page is its own parent", pages("[3 0 R 2 0 R 3 0 R]", 3), SEEN, DAMAGED),
        of("pdf of a page of a kilometre", sized("0 0 3000000 3000000"), SEEN, DAMAGED),
        of("pdf of a page of no size", sized("0 0 0 0"), SEEN, DAMAGED),
        of("pdf of a page of nonsense", sized("a b c d"), SEEN, DAMAGED),
        of("pdf of a page of infinite size", sized("0 0 1e400 1e400"), SEEN, DAMAGED),
        of("pdf of a form that draws itself", itself(), TOO_LARGE),
        of("pdf nested 100000 deep", page(SQUARE, "/X " + "[".repeat(100_000)), SEEN, DAMAGED),
        of(
            "pdf of content nested 100000 deep",
            page(ascii("[".repeat(100_000)), ""),
            SEEN,
            DAMAGED),
        of("pdf of 100000 saved states", page(ascii("q ".repeat(100_000)), ""), SEEN, DAMAGED),
        of("pdf of 100 MB of white space", flate(deflated(100L << 20, ' ')), SEEN, DAMAGED),
        of("pdf of an image of 30000 squared", image(), SEEN, DAMAGED),
        of("pdf of content that is no deflate", flate(ascii("nothing")), SEEN, DAMAGED),
        of("pdf of an unknown filter", filtered("/Nonsense"), SEEN, DAMAGED),
        of("pdf that reads a file of the host", file(), SEEN, DAMAGED),
        of("pdf of JavaScript and actions", actions(), SEEN),
        of("pdf of a JPEG 2000 image", jpx(), SEEN, DAMAGED),
        of(
            "pdf of a wrong table",
            Pictures.concat(Sound.smallPdf(), ascii("xref\n9 9\n%%EOF")),
            SEEN,
            DAMAGED),
        of("pdf of nothing", ascii("%PDF-1.7\n%%EOF"), DAMAGED),
        of(
            "pdf header before a gif",
            Pictures.concat(ascii("%PDF-1.7 GIF89a"), new byte[100]),
            DAMAGED),
        of("gif that says it is a pdf", ascii("GIF89a %PDF-1.7 %%EOF"), UNSUPPORTED)
            .declaredAs("data:application/pdf;page=1;base64,"));
  }

  private static byte[] pages(String kids, int count) {
    return Sound.pdf(
        ascii(CATALOGUE),
        ascii("<< /Type /Pages /Kids %s /Count %d >>".formatted(kids, count)),
        ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>"));
  }

  private static byte[] sized(String box) {
    return Sound.pdf(
        ascii(CATALOGUE),
        ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        ascii("<< /Type /Page /Parent 2 0 R /MediaBox [" + box + "] >>"));
  }

  private static byte[] itself() {
    String form = "/Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /F 5 0 R >> >>";
    return page(
        ascii("/F Do"), "/XObject << /F 5 0 R >>", stream(form, ascii("/F Do /F Do /F Do")));
  }

  private static byte[] flate(byte[] content) {
    return Sound.pdf(
        ascii(CATALOGUE),
        ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>"),
        stream("/Filter /FlateDecode", content));
  }

  private static byte[] filtered(String filter) {
    return drawn("/Width 9 /Height 9 /BitsPerComponent 8 /Filter " + filter, new byte[81]);
  }

  private static byte[] image() {
    return drawn(
        "/Width 30000 /Height 30000 /BitsPerComponent 1 /Filter /FlateDecode",
        deflated(30_000L * 3750, 0xAA));
  }

  private static byte[] jpx() {
    return drawn("/Filter /JPXDecode", Pictures.concat(ascii("\0\0\0\fjP  \r\n"), new byte[99]));
  }

  private static byte[] drawn(String entries, byte[] data) {
    return page(
        ascii("90 0 0 90 0 0 cm /I Do"),
        "/XObject << /I 5 0 R >>",
        stream("/Type /XObject /Subtype /Image /ColorSpace /DeviceGray " + entries, data));
  }

  private static byte[] file() {
    return page(
        SQUARE, "/XObject << /I 5 0 R >>", stream("/F (/etc/passwd) /FFilter []", new byte[0]));
  }

  private static byte[] actions() {
    return Sound.pdf(
        ascii(
            "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
                + " /AA << /WC << /S /URI /URI (http://127.0.0.1/) >> >> >>"),
        ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>"));
  }
}
