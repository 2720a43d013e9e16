package dev.grille.gate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names of formats that are recognised only to be refused by name. */
final class UnreadFormats {
  private static final Map<String, String> BY_START = new LinkedHashMap<>();

  static {
    BY_START.put("GIF8", "GIF");
    BY_START.put("II+\0", "BigTIFF");
    BY_START.put("MM\0+", "BigTIFF");
    BY_START.put("\u00ff\n", "JPEG XL");
    BY_START.put("\0\0\0\fJXL ", "JPEG XL");
    BY_START.put("8BPS", "Photoshop");
    BY_START.put("v/1\u0001", "OpenEXR");
    BY_START.put("#?RADIANCE", "Radiance HDR");
    BY_START.put("qoif", "QOI");
    BY_START.put("\0\0\u0001\0", "icon");
    BY_START.put("\u00d7\u00cd\u00c6\u009a", "WMF");
    BY_START.put("PK\u0003\u0004", "ZIP");
    BY_START.put("\u001f\u008b", "gzip");
    BY_START.put("<svg", "SVG");
    BY_START.put("<?xml", "XML");
    BY_START.put("<!DOCTYPE", "HTML");
    BY_START.put("<html", "HTML");
    BY_START.put("{", "JSON");
  }

  private UnreadFormats() {}

  /** What the file is, as far as its first bytes tell. */
  static String name(FileBytes file) {
    if (file.startsWith("RIFF") && file.hasAt(8, "WEBP")) {
      return "WebP";
    }
    if (file.hasAt(4, "ftyp")) {
      return file.hasAt(8, "avif") ? "AVIF" : "HEIF or video";
    }
    return BY_START.entrySet().stream()
        .filter(format -> file.startsWith(format.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("an unknown format");
  }
}
