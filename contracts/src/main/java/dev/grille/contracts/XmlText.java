package dev.grille.contracts;

/** Text as it stands in documents of XML 1.0, and of HTML. */
final class XmlText {
  private XmlText() {}

  /** Appends a text; what no document may hold becomes U+FFFD. */
  static void escape(String text, StringBuilder xml) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(isOfXml(c) ? c : 0xFFFD);
              }
            });
  }

  private static boolean isOfXml(int c) {
    boolean isControl = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    boolean isSurrogate = Character.getType(c) == Character.SURROGATE;
    return !isControl && !isSurrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
